-- A turn is a prompt with the requests that it caused; prompts that caused none had been counted.
UPDATE session SET turns = (
    SELECT COUNT(DISTINCT r.turn) FROM draft d JOIN request r ON r.draft = d.id
    WHERE d.session = session.id AND r.standing = 2);
