package dev.rehearsal.scoring.candidate.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which PDFBox carries along (SIL Open Font License 1.1): Latin, Greek and Cyrillic letters. It is embedded, as far as it
 * is used, so that a file looks the same everywhere. A character that it does not have is written as a question mark. Of one document.
 */
final class PdfFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';
    private static final double THOUSANDTHS = 1_000;

    private final PDFont font;
    private final Map<Integer, Double> widths = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("PDFBox does not carry " + FILE + " any more");
            }
            font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in characters that can be written, on one line. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .map(c -> width(c) < 0 ? UNKNOWN : c)
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }

    /** Breaks text into lines that are no wider, between words where it can and within them where it must; at least one line. */
    List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : writable(text).strip().split(" +")) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) <= width) {
                line.append(' ').append(rest);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width) {
                int fits = fits(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many chars of a word fit, at least one character. */
    private int fits(String word, double size, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** How wide the writable text is, in points. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() * size / THOUSANDTHS;
    }

    /** In thousandths of the size; negative if the font does not have the character. */
    private double width(int character) {
        return widths.computeIfAbsent(character, c -> {
            try {
                return (double) font.getStringWidth(Character.toString(c));
            } catch (IllegalArgumentException e) {
                return -1.0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
