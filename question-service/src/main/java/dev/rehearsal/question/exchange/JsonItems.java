package dev.rehearsal.question.exchange;

import dev.rehearsal.question.exchange.Found.Lines;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The items of a JSON text: objects in a list, which may be the whole text or stand under {@code questions}, or objects one after the
 * other. Goes through the text character by character and holds one object. Of an object that is not closed, the next one is found by
 * its brace at the beginning of a line, as far to the right as that of the first.
 */
final class JsonItems implements ItemSource {

    private static final Pattern LIST = Pattern.compile("\"(?:questions|items)\"\\s*+:\\s*+$");
    private static final Pattern OWN = Pattern.compile("\"rehearsal\"\\s*+:\\s*+\"questions\"");
    private static final int LONGEST_HEAD = 10_000;

    private final PushbackReader reader;
    private int line = 1;
    private int column;
    private boolean atMargin = true;
    private boolean own;

    JsonItems(Reader reader) {
        this.reader = new PushbackReader(reader, 1);
    }

    @Override
    public boolean own() {
        return own;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        for (int next = read(); next >= 0; next = read()) {
            char character = (char) next;
            if (character == '{') {
                Piece object = object();
                if (object != null) {
                    return object;
                }
            } else if (!Character.isWhitespace(character)) {
                atMargin = false;
                if (",[]}\ufeff".indexOf(character) < 0) {
                    return rest(character);
                }
            }
        }
        return null;
    }

    private int read() throws IOException {
        int next = reader.read();
        if (next == '\n') {
            line++;
            column = 0;
            atMargin = true;
        } else if (next >= 0) {
            column++;
        }
        return next;
    }

    /** The next character comes again; it is not the end of a line. */
    private void unread(int character) throws IOException {
        reader.unread(character);
        column--;
    }

    private Piece rest(char first) throws IOException {
        int where = line;
        StringBuilder text = new StringBuilder().append(first);
        int next = reader.read();
        while (next >= 0 && next != '\n' && next != '{') {
            if (text.length() < LONGEST_HEAD) {
                text.append((char) next);
            }
            column++;
            next = reader.read();
        }
        if (next == '{') {
            reader.unread(next);
        } else {
            line++;
            column = 0;
            atMargin = true;
        }
        return new Piece.Rest(where, text.toString().strip(), "it is not part of a question");
    }

    /** What begins with the brace just read; null if it is what a list of questions stands in. */
    private @Nullable Piece object() throws IOException {
        int first = line;
        int begin = column;
        boolean onOwnLine = atMargin;
        Scan scan = new Scan();
        scan.take('{');
        atMargin = false;
        while (scan.depth > 0) {
            int next = read();
            if (next < 0) {
                return new Piece.Bad(new Lines(first, line), "the text ends before it does");
            }
            char character = (char) next;
            if (character == '{' && onOwnLine && atMargin && column == begin) {
                unread(character);
                return new Piece.Bad(new Lines(first, line - 1), "a brace or a quotation mark of it is missing");
            }
            if (!Character.isWhitespace(character)) {
                atMargin = false;
            }
            scan.take(character);
            if (character == '['
                    && scan.depth == 2
                    && !scan.inText
                    && LIST.matcher(scan.headText()).find()) {
                own |= OWN.matcher(scan.text).find();
                return null;
            }
        }
        Lines where = new Lines(first, line);
        if (scan.tooLong) {
            return new Piece.Bad(where, "it has more than " + LONGEST_ITEM + " characters");
        }
        try {
            return new Piece.Raw(where, ItemTree.fields(ItemTree.json(scan.text.toString(), first)));
        } catch (NotUsable e) {
            return new Piece.Bad(where, String.valueOf(e.getMessage()));
        }
    }

    /** An object as it is read. */
    private static final class Scan {
        private final StringBuilder text = new StringBuilder();
        private int depth;
        private boolean inText;
        private boolean escaped;
        private boolean tooLong;

        void take(char character) {
            if (text.length() < LONGEST_ITEM) {
                text.append(character);
            } else {
                tooLong = true;
            }
            if (inText) {
                // A text cannot hold a line end as it is: its closing mark is missing.
                inText = character != '\n' && (escaped || character != '"');
                escaped = !escaped && character == '\\';
            } else if (character == '"') {
                inText = true;
                escaped = false;
            } else if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }

        /** What stands before a list at the outermost level, if that is little. */
        CharSequence headText() {
            return text.length() > LONGEST_HEAD ? "" : text.subSequence(0, text.length() - 1);
        }
    }
}
