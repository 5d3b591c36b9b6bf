package turnscope.views.window;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import turnscope.views.Amounts;
import turnscope.views.FindingText;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.help.Topic;
import turnscope.views.session.DeepLink;

/// What the palette of commands offers at the moment it is opened.
final class PaletteEntries {

    private final MainModel model;
    private final Text text;
    private final KeyTable keys;
    private final Consumer<Action> run;
    private final Consumer<Topic> help;
    private final IntConsumer select;

    /// @param select shows a request
    PaletteEntries(
            MainModel model,
            Text text,
            KeyTable keys,
            Consumer<Action> run,
            Consumer<Topic> help,
            IntConsumer select) {
        this.model = model;
        this.text = text;
        this.keys = keys;
        this.run = run;
        this.help = help;
        this.select = select;
    }

    /// Commands first, then what was found in the session, then all sessions.
    List<CommandPalette.Entry> all() {
        return Stream.of(
                        actions(), comparison(), ghost(), pages(), topics(), findings(), sessions())
                .flatMap(entries -> entries)
                .toList();
    }

    private Stream<CommandPalette.Entry> actions() {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.PALETTE)
                .map(action ->
                        new CommandPalette.Entry(
                                text.get("palette.command"),
                                text.get(action.text()),
                                keys.shown(action),
                                () -> run.accept(action)));
    }

    private Stream<CommandPalette.Entry> comparison() {
        return model.library.selected.get().stream()
                .map(id ->
                        new CommandPalette.Entry(
                                text.get("palette.command"),
                                text.get("palette.compare"),
                                "",
                                () -> model.compare.toggle(id)));
    }

    private Stream<CommandPalette.Entry> ghost() {
        return SingleKeys.ALL.stream()
                .filter(binding -> binding.id().equals("ghost"))
                .map(binding ->
                        new CommandPalette.Entry(
                                text.get("palette.command"),
                                text.get("timeline.ghost"),
                                keys.shown(binding),
                                model.session.timeline::toggleGhost));
    }

    private Stream<CommandPalette.Entry> pages() {
        return SessionPage.ids().stream()
                .map(id ->
                        new CommandPalette.Entry(
                                text.get("palette.page"),
                                text.get("subpage." + id),
                                "",
                                () -> model.session.subPage.set(id)));
    }

    private Stream<CommandPalette.Entry> topics() {
        return Arrays.stream(Topic.values())
                .map(topic ->
                        new CommandPalette.Entry(
                                text.get("palette.help"),
                                topic.title(text),
                                "",
                                () -> help.accept(topic)));
    }

    private Stream<CommandPalette.Entry> findings() {
        var words = new FindingText(text);
        return model.session.diagnosis.get().stream()
                .flatMap(known -> known.findings().stream())
                .map(finding ->
                        new CommandPalette.Entry(
                                text.get("palette.finding"),
                                words.title(finding),
                                Amounts.money(finding.stake()),
                                () -> select.accept(finding.seq())));
    }

    private Stream<CommandPalette.Entry> sessions() {
        return model.library.all().stream()
                .map(session ->
                        new CommandPalette.Entry(
                                text.get("word.session"),
                                SessionNames.title(session, text),
                                SessionNames.project(session),
                                () -> model.open(session.id())));
    }

    /// What was typed itself: an address, or the number of a request.
    List<CommandPalette.Entry> typed(String words) {
        var link = DeepLink.of(words);
        if (link.isPresent())
            return List.of(
                    new CommandPalette.Entry(
                            text.get("palette.command"),
                            text.get("palette.link"),
                            "",
                            () -> model.open(link.get())));
        var digits = words.startsWith("#") ? words.substring(1) : words;
        if (digits.isEmpty() || digits.length() > 7 || !digits.chars().allMatch(Character::isDigit))
            return List.of();
        int seq = Integer.parseInt(digits) - 1;
        if (seq < 0 || seq >= model.session.timeline.series.get().requests()) return List.of();
        return List.of(
                new CommandPalette.Entry(
                        text.get("word.request"),
                        text.get("timeline.readout.request", Amounts.exact(seq + 1L)),
                        "",
                        () -> select.accept(seq)));
    }
}
