package dev.rehearsal.scoring.candidate.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Pages, A4 across, written from the top to the bottom; at the end each gets its number. Lengths are in points. */
final class PdfPages implements AutoCloseable {

    static final double MARGIN = 36;
    private static final PDRectangle SIZE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final double FOOT = 20;
    private static final double NUMBER_SIZE = 8;
    private static final float LINE_WIDTH = 0.4f;
    private static final float GREY = 0.6f;

    private final PDDocument document;
    private final PdfFont font;
    private @Nullable PDPageContentStream page;
    private double top;

    PdfPages(PDDocument document, PdfFont font) {
        this.document = document;
        this.font = font;
    }

    double width() {
        return SIZE.getWidth() - 2 * MARGIN;
    }

    /** The height of an empty page. */
    static double height() {
        return SIZE.getHeight() - 2 * MARGIN - FOOT;
    }

    /** Whether so much fits on the page at hand. */
    boolean fits(double height) {
        return page != null && top - height >= MARGIN + FOOT;
    }

    /** Begins a new page. */
    void turn() throws IOException {
        close();
        PDPage next = new PDPage(SIZE);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        top = SIZE.getHeight() - MARGIN;
    }

    /** Goes on below. */
    void down(double height) {
        top -= height;
    }

    /** Writes one line of writable text so far from the left margin, its top so far below. */
    void text(String text, double left, double below, double size) throws IOException {
        write(current(), text, MARGIN + left, top - below - size, size);
    }

    /** Draws a line across the page. */
    void rule() throws IOException {
        PDPageContentStream stream = current();
        stream.setLineWidth(LINE_WIDTH);
        stream.setStrokingColor(GREY);
        stream.moveTo((float) MARGIN, (float) top);
        stream.lineTo((float) (MARGIN + width()), (float) top);
        stream.stroke();
    }

    private PDPageContentStream current() {
        if (page == null) {
            throw new IllegalStateException("there is no page yet");
        }
        return page;
    }

    private void write(PDPageContentStream stream, String text, double left, double base, double size)
            throws IOException {
        stream.beginText();
        stream.setFont(font.font(), (float) size);
        stream.newLineAtOffset((float) left, (float) base);
        stream.showText(text);
        stream.endText();
    }

    /** Writes the numbers of all pages. */
    void number() throws IOException {
        close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String text = "Page " + (i + 1) + " of " + pages;
                double left = SIZE.getWidth() - MARGIN - font.width(text, NUMBER_SIZE);
                write(stream, text, left, MARGIN, NUMBER_SIZE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
