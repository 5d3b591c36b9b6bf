package turnscope.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;

/// Sessions of random sizes, pauses and kinds of content.
final class RandomLines {

    static final long MIN = 1_024;
    static final int LOOKBACK = 20;

    private RandomLines() {}

    static Script script(Random random) {
        int requests = 2 + random.nextInt(60);
        var steps = new ArrayList<Step>();
        int key = 0;
        int turn = 0;
        long millis = 0;
        for (int i = 0; i < requests; i++) {
            var born = new ArrayList<Piece>();
            if (i == 0)
                born.add(piece(key++, SegmentKind.SYSTEM_TOOLS, 200 + random.nextInt(3_000)));
            boolean turns = i > 0 && random.nextInt(8) == 0;
            if (turns) turn++;
            if (i > 0) {
                if (random.nextBoolean())
                    born.add(piece(key++, SegmentKind.THINKING, 1 + random.nextInt(300)));
                born.add(piece(key++, SegmentKind.ASSISTANT_TEXT, 1 + random.nextInt(400)));
                for (int t = random.nextInt(4); t > 0; t--)
                    born.add(piece(key++, SegmentKind.TOOL_OUTPUT, 1 + random.nextInt(3_000)));
            }
            if (i == 0 || turns) born.add(piece(key++, SegmentKind.USER_TEXT, 20));
            millis += 1_000L * (random.nextInt(12) == 0 ? random.nextInt(900) : random.nextInt(60));
            steps.add(step(i, turn, millis, born));
        }
        return new Script(new Lane("", 1, false, Optional.empty(), steps), List.of(), key);
    }

    private static Piece piece(int key, SegmentKind kind, long tokens) {
        return new Piece(key, kind, "", "", 0, tokens, Tokenizer.UNKNOWN);
    }

    private static Step step(int seq, int turn, long millis, List<Piece> born) {
        var sent =
                new Sent(
                        Optional.empty(),
                        Optional.empty(),
                        "m",
                        Service.STANDARD,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true);
        return new Step(
                seq,
                false,
                turn,
                millis,
                sent,
                born,
                Set.of(),
                Step.Break.NONE,
                0,
                100,
                Optional.empty(),
                Optional.empty());
    }

    static Setting setting(
            boolean written, List<HistoryRule> rules, List<CompactionRule> compactions) {
        var use =
                CacheUse.RECORDED.at(written ? CacheUse.Boundary.WRITTEN : CacheUse.Boundary.EQUAL);
        return new Setting(
                new Model(
                        new CacheModel(
                                CacheModel.Kind.EXPLICIT,
                                true,
                                MIN,
                                1,
                                0,
                                LOOKBACK,
                                false,
                                300,
                                0)),
                use,
                rules,
                compactions,
                Optional.empty(),
                Setting.Breaks.NONE,
                OptionalLong.empty());
    }

    /// One model for all steps.
    private record Model(CacheModel cache) implements Setting.Models {

        @Override
        public String name(Step step) {
            return "m";
        }

        @Override
        public CacheModel cache(Step step) {
            return cache;
        }

        @Override
        public boolean offers(Step step, WriteClass written) {
            return true;
        }

        @Override
        public boolean recorded(Step step) {
            return true;
        }

        @Override
        public boolean sameProvider(Step step) {
            return true;
        }

        @Override
        public Optional<WriteClass> head(Step step) {
            return Optional.empty();
        }

        @Override
        public Optional<WriteClass> messages(Step step) {
            return Optional.empty();
        }
    }
}
