package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.SessionKind;

/// What a rollout says about its thread.
final class Identity {

    private static final int UUID = 36;

    final List<String> aliases = new ArrayList<>();
    String id = "";
    SessionKind kind = SessionKind.MAIN;
    String parent = "";
    String folder = "";
    String branch = "";
    String version = "";
    String originator = "";
    String nickname = "";
    Optional<Instant> started = Optional.empty();
    Optional<Instant> ended = Optional.empty();

    /// The oldest ancestor that the file tells of; all threads with the same one may hold copies of each other's rows.
    String family = "";

    /// Ancestors that the file tells of.
    int generation;

    boolean isNamed() {
        return !id.isEmpty();
    }

    /// Takes the first line that names a thread.
    void name(RolloutLine.Meta meta) {
        id = meta.id();
        kind = meta.kind();
        parent = meta.parent();
        nickname = meta.nickname();
        family = id;
        if (!meta.forkedFrom().isEmpty()) descend(meta.forkedFrom());
        describe(meta);
    }

    /// Takes a line about an ancestor, copied from its file.
    void ancestor(RolloutLine.Meta meta) {
        if (!family.equals(meta.id())) descend(meta.id());
        if (!meta.forkedFrom().isEmpty()) descend(meta.forkedFrom());
    }

    private void descend(String ancestor) {
        family = ancestor;
        generation++;
    }

    /// Takes a line that is written when the thread is opened again, in old versions under another id.
    void again(RolloutLine.Meta meta) {
        if (!meta.id().equals(id) && !aliases.contains(meta.id())) aliases.add(meta.id());
        describe(meta);
    }

    private void describe(RolloutLine.Meta meta) {
        if (!meta.folder().isEmpty()) folder = meta.folder();
        if (!meta.branch().isEmpty()) branch = meta.branch();
        if (!meta.version().isEmpty()) version = meta.version();
        if (originator.isEmpty()) originator = meta.originator();
    }

    /// The thread's id, or the end of the file's name where the line that names it is lost.
    String id(Path file) {
        if (isNamed()) return id;
        var name = file.getFileName().toString();
        int end = name.indexOf(".jsonl");
        var stem = end < 0 ? name : name.substring(0, end);
        return stem.substring(Math.max(0, stem.length() - UUID));
    }

    /// What the keys of all forks of one thread have in common.
    String family(Path file) {
        return isNamed() ? family : id(file);
    }

    void seen(Optional<Instant> at) {
        if (at.isEmpty()) return;
        if (started.isEmpty()) started = at;
        if (ended.isEmpty() || ended.get().isBefore(at.get())) ended = at;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(aliases.size());
        for (var alias : aliases) out.writeUTF(alias);
        for (var word : words()) {
            out.writeUTF(word);
        }
        Saved.time(started, out);
        Saved.time(ended, out);
        out.writeInt(generation);
    }

    private List<String> words() {
        return List.of(
                id, kind.id(), parent, folder, branch, version, originator, nickname, family);
    }

    static Identity load(DataInput in) throws IOException {
        var identity = new Identity();
        for (int count = in.readInt(); count > 0; count--) identity.aliases.add(in.readUTF());
        identity.id = in.readUTF();
        identity.kind = SessionKind.of(in.readUTF());
        identity.parent = in.readUTF();
        identity.folder = in.readUTF();
        identity.branch = in.readUTF();
        identity.version = in.readUTF();
        identity.originator = in.readUTF();
        identity.nickname = in.readUTF();
        identity.family = in.readUTF();
        identity.started = Saved.time(in);
        identity.ended = Saved.time(in);
        identity.generation = in.readInt();
        return identity;
    }
}
