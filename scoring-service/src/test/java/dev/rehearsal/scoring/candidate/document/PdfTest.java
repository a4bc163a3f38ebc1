package dev.rehearsal.scoring.candidate.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.candidate.document.Table.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final List<Column> COLUMNS = List.of(new Column("Candidate", 3), new Column("Composite", 1));

    @Test
    void aTableGoesOverPagesThatNameItsColumnsAgainAndCarryNumbers() throws IOException {
        // Given
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(List.of(Cell.of("Candidate number " + i + "."), Cell.of(2.345)));
        }
        // When
        try (PDDocument document = Loader.loadPDF(pdf(rows))) {
            // Then
            int pages = document.getNumberOfPages();
            assertTrue(pages >= 3, pages + " pages");
            String all = new PDFTextStripper().getText(document);
            for (int i = 0; i < 120; i++) {
                assertTrue(all.contains("Candidate number " + i + "."), "row " + i);
            }
            for (int page = 1; page <= pages; page++) {
                String text = text(document, page);
                assertTrue(text.contains("Page " + page + " of " + pages), text);
                assertTrue(text.contains("Composite"), text);
            }
            assertTrue(all.contains("2.35") || all.contains("2.34"));
            assertEquals("Hiring board", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void namesOfManyScriptsAreWrittenWithAnEmbeddedFont() throws IOException {
        // Given
        String names = "Zoë Łukasz Ωmega Дарья";
        // When
        try (PDDocument document = Loader.loadPDF(pdf(List.of(List.of(Cell.of(names), Cell.of(1)))))) {
            // Then
            assertTrue(text(document, 1).contains(names), text(document, 1));
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
        }
    }

    @Test
    void whatTheFontDoesNotHaveBecomesAQuestionMark() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pdf(List.of(List.of(Cell.of("Li 李 \uD83D\uDE00 end"), Cell.of(1)))))) {
            assertTrue(text(document, 1).contains("Li ? ? end"), text(document, 1));
        }
    }

    @Test
    void aNameLongerThanItsColumnIsBrokenAndStaysInIt() throws IOException {
        // Given
        String name = "W".repeat(200);
        // When
        try (PDDocument document = Loader.loadPDF(pdf(List.of(List.of(Cell.of(name), Cell.of(3.0)))))) {
            // Then
            assertEquals(200, text(document, 1).chars().filter(c -> c == 'W').count());
            double edge =
                    PdfPages.MARGIN + 0.75 * (document.getPage(0).getMediaBox().getWidth() - 2 * PdfPages.MARGIN);
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream()
                            .filter(position -> position.getUnicode().equals("W"))
                            .forEach(position -> assertTrue(position.getX() + position.getWidth() <= edge));
                }
            }.getText(document);
        }
    }

    @Test
    void aRowHigherThanAPageGoesOnOnTheNext() throws IOException {
        // Given
        String text = "word ".repeat(4_000);
        // When
        try (PDDocument document = Loader.loadPDF(pdf(List.of(List.of(Cell.of(text), Cell.of(3.0)))))) {
            // Then
            String all = new PDFTextStripper().getText(document);
            assertEquals(4_000, all.split("word", -1).length - 1);
            assertTrue(document.getNumberOfPages() > 1);
        }
    }

    @Test
    void anEmptyTableIsStillAPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(List.of()))) {
            assertTrue(text(document, 1).contains("Page 1 of 1"));
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        List<List<Cell>> rows = List.of(List.of(Cell.of("Zoë"), Cell.of(3.0)));
        assertArrayEquals(pdf(rows), pdf(rows));
    }

    private static byte[] pdf(List<List<Cell>> rows) {
        Table table = new Table("Candidates", COLUMNS, rows);
        return Pdf.write(new Sheet("board", "Hiring board", Notes.NUMBERS, table, List.of(table)));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
