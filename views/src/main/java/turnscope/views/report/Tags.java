package turnscope.views.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// What every piece of the pages is, in the order in which it is read aloud: headings, paragraphs, tables, figures.
///
/// Every method throws [UncheckedIOException] if the page cannot be written.
final class Tags {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final List<Marked> pages = new ArrayList<>();

    /// A page and the elements of its pieces, by number.
    private record Marked(
            PDPage page, PDPageContentStream content, PdfPainter painter, COSArray owners) {}

    Tags(PDDocument document) {
        this.document = document;
        var all = new PDStructureElement("Document", root);
        root.setK(all.getCOSObject());
        open.push(all);
    }

    /// What follows stands on this page.
    void page(PDPage page, PDPageContentStream content, PdfPainter painter) {
        page.setStructParents(pages.size());
        pages.add(new Marked(page, content, painter, new COSArray()));
    }

    /// Begins an element that holds others.
    void open(String type) {
        open.push(element(type));
    }

    void close() {
        open.pop();
    }

    /// Everything that is drawn by the action is one piece of this type.
    PDStructureElement piece(String type, Runnable drawing) {
        var element = element(type);
        var marked = pages.getLast();
        int number = marked.owners().size();
        marked.owners().add(element.getCOSObject());
        element.setPage(marked.page());
        element.getCOSObject().setItem(COSName.K, COSInteger.get(number));
        marked.painter().flush();
        write(() -> marked.content().beginMarkedContent(COSName.getPDFName(type), number));
        drawing.run();
        marked.painter().flush();
        write(() -> marked.content().endMarkedContent());
        return element;
    }

    /// A picture, with words for those who cannot see it.
    void figure(String words, Runnable drawing) {
        piece("Figure", drawing).setAlternateDescription(words);
    }

    /// Rules and repeated lines, which no one wants to hear.
    void artifact(Runnable drawing) {
        artifact(pages.getLast(), drawing);
    }

    /// The same on a page that was left before.
    void artifact(int page, Runnable drawing) {
        artifact(pages.get(page), drawing);
    }

    private static void artifact(Marked marked, Runnable drawing) {
        marked.painter().flush();
        write(() -> marked.content().beginMarkedContent(COSName.ARTIFACT));
        drawing.run();
        marked.painter().flush();
        write(() -> marked.content().endMarkedContent());
    }

    private PDStructureElement element(String type) {
        var parent = open.element();
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /// Puts the structure into the document; call it once, at the end.
    void finish() {
        var numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i).owners());
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(pages.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
