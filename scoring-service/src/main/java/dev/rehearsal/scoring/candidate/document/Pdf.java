package dev.rehearsal.scoring.candidate.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A sheet as a PDF. Tables break between rows and name their columns again on each page; a row that is higher than a page breaks within.
 * The same sheet gives the same bytes.
 */
final class Pdf {

    private static final double TITLE = 16;
    private static final double HEADING = 11;
    private static final double TEXT = 8;
    private static final double LEADING = 1.3;
    private static final double PADDING = 3;
    private static final double GAP = 12;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PdfFont font;
    private final PdfPages pages;

    private Pdf(PdfFont font, PdfPages pages) {
        this.font = font;
        this.pages = pages;
    }

    static byte[] write(Sheet sheet) {
        try (PDDocument document = new PDDocument()) {
            // What tells files apart is otherwise made of the time of day.
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(sheet.title());
            PdfFont font = new PdfFont(document);
            try (PdfPages pages = new PdfPages(document, font)) {
                new Pdf(font, pages).sheet(sheet);
                pages.number();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Sheet sheet) throws IOException {
        pages.turn();
        paragraph(sheet.title(), TITLE);
        for (String note : sheet.notes()) {
            paragraph(note, TEXT);
        }
        for (Table table : sheet.tables()) {
            table(table);
        }
    }

    private void paragraph(String text, double size) throws IOException {
        for (String line : font.lines(text, size, pages.width())) {
            if (!pages.fits(size * LEADING)) {
                pages.turn();
            }
            pages.text(line, 0, 0, size);
            pages.down(size * LEADING);
        }
    }

    private void table(Table table) throws IOException {
        double[] widths = widths(table);
        List<List<String>> head =
                wrapped(table.columns().stream().map(Table.Column::name).toList(), widths);
        pages.down(GAP);
        if (!pages.fits(HEADING * LEADING + 3 * height(head))) {
            pages.turn();
        }
        paragraph(table.heading(), HEADING);
        row(head, widths);
        for (List<Cell> cells : table.rows()) {
            for (List<List<String>> part :
                    parts(wrapped(cells.stream().map(Pdf::text).toList(), widths), height(head))) {
                if (!pages.fits(height(part))) {
                    pages.turn();
                    row(head, widths);
                }
                row(part, widths);
            }
        }
    }

    private double[] widths(Table table) {
        double all = table.columns().stream().mapToDouble(Table.Column::share).sum();
        return table.columns().stream()
                .mapToDouble(column -> column.share() / all * pages.width())
                .toArray();
    }

    private List<List<String>> wrapped(List<String> texts, double[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(font.lines(texts.get(i), TEXT, widths[i] - 2 * PADDING));
        }
        return cells;
    }

    /** Cuts a row into parts that each fit on a page below the head. */
    private static List<List<List<String>>> parts(List<List<String>> cells, double head) {
        int most = (int) ((PdfPages.height() - head - 2 * PADDING) / (TEXT * LEADING));
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        List<List<List<String>>> parts = new ArrayList<>();
        for (int from = 0; from < lines; from += most) {
            int begin = from;
            parts.add(cells.stream()
                    .map(cell -> cell.subList(Math.min(begin, cell.size()), Math.min(begin + most, cell.size())))
                    .toList());
        }
        return parts;
    }

    private static double height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * TEXT * LEADING + 2 * PADDING;
    }

    private void row(List<List<String>> cells, double[] widths) throws IOException {
        double left = 0;
        for (int i = 0; i < widths.length; i++) {
            for (int line = 0; line < cells.get(i).size(); line++) {
                pages.text(cells.get(i).get(line), left + PADDING, PADDING + line * TEXT * LEADING, TEXT);
            }
            left += widths[i];
        }
        pages.down(height(cells));
        pages.rule();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty nothing -> "";
            case Cell.Words words -> words.text();
            case Cell.Decimal number -> String.format(Locale.ROOT, "%.2f", number.value());
            case Cell.Count number -> Long.toString(number.value());
            case Cell.Moment moment -> MOMENT.format(moment.at());
        };
    }
}
