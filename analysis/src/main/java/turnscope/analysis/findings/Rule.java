package turnscope.analysis.findings;

import java.util.List;
import java.util.Optional;

/// Looks for one kind of waste.
sealed interface Rule
        permits ExpiryLosses,
                BrokenPrefix,
                OversizedOutputs,
                RepeatedReads,
                CompactionThrash,
                PremiumOnLightTurns,
                ColdSubagents,
                ReasoningShare {

    /// Every rule there is.
    List<Rule> ALL =
            List.of(
                    new ExpiryLosses(),
                    new BrokenPrefix(),
                    new OversizedOutputs(),
                    new RepeatedReads(),
                    new CompactionThrash(),
                    new PremiumOnLightTurns(),
                    new ColdSubagents(),
                    new ReasoningShare());

    Optional<Finding> look(Case session);
}
