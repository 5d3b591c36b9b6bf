package turnscope.views.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.pricing.PriceReader;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.MemoryNotes;
import turnscope.analysis.session.MemoryTags;
import turnscope.analysis.session.NoteBook;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.TagBook;
import turnscope.analysis.session.Watch;
import turnscope.analysis.simulation.ScenarioBook;
import turnscope.views.Excerpts;
import turnscope.views.ReportExport;
import turnscope.views.diagnostics.Installation;

/// All that the window reaches outside of itself.
///
/// @param embedded the prices that came with the program
/// @param layered the same under all layers that were stored when the window opened
/// @param prices what is laid over it
/// @param scenarios that someone keeps
/// @param samples the folder of sample transcripts; empty where the program came without
/// @param agentFolders where the agents of this machine keep their transcripts, only those that exist
/// @param notes what users write on sessions
/// @param tags that users put on sessions
/// @param installation this copy of the program
/// @param excerpts reads texts back from transcripts
public record Ports(
        SessionLibrary library,
        Intake intake,
        Watch watch,
        Catalogue embedded,
        Catalogue layered,
        PriceBook prices,
        PriceReader priceFiles,
        ScenarioBook scenarios,
        ReportExport report,
        Supplier<Optional<Path>> samples,
        Supplier<List<Path>> agentFolders,
        Excerpts excerpts,
        NoteBook notes,
        TagBook tags,
        Installation installation) {

    /// With notes and tags that are forgotten at the end, of a program that is not installed.
    public Ports(
            SessionLibrary library,
            Intake intake,
            Watch watch,
            Catalogue embedded,
            Catalogue layered,
            PriceBook prices,
            PriceReader priceFiles,
            ScenarioBook scenarios,
            ReportExport report,
            Supplier<Optional<Path>> samples,
            Supplier<List<Path>> agentFolders,
            Excerpts excerpts) {
        this(
                library,
                intake,
                watch,
                embedded,
                layered,
                prices,
                priceFiles,
                scenarios,
                report,
                samples,
                agentFolders,
                excerpts,
                new MemoryNotes(),
                new MemoryTags(),
                Installation.NONE);
    }
}
