package dev.rehearsal.session.suggested;

import dev.rehearsal.session.room.ChangeSet;
import java.util.regex.Pattern;

/**
 * The text of a file that knows of each unit to which question it was written as an answer: 1 for the first one asked and so on, 0 for
 * what is no answer.
 */
final class TracedText {

    /** What makes a line of prose a comment in a file of code. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:#+|//+|--+|/?\\*+)\\s?");

    private final StringBuilder text;
    private final StringBuilder owners;

    /** A text that is nobody's answer. */
    TracedText(String text) {
        this.text = new StringBuilder(text);
        this.owners = new StringBuilder(owner(0).repeat(text.length()));
    }

    /** Changes the text; what is inserted is an answer to that question. */
    void apply(ChangeSet change, int question) {
        change.tell(new ChangeSet.Listener() {
            private int place;

            @Override
            public void kept(int units) {
                place += units;
            }

            @Override
            public void replaced(int units, String by) {
                text.replace(place, place + units, by);
                owners.replace(place, place + units, owner(question).repeat(by.length()));
                place += by.length();
            }
        });
    }

    /**
     * Those lines of which at least half, without the blanks, were written as an answer to the question: whoever corrects a letter in
     * somebody's line does not make it theirs. Without signs of a comment.
     */
    String linesOf(int question) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n", start);
            end = end < 0 ? text.length() : end;
            if (isOf(question, start, end)) {
                lines.append(COMMENT.matcher(text.substring(start, end)).replaceFirst(""))
                        .append('\n');
            }
            start = end + 1;
        }
        return lines.toString().strip();
    }

    private boolean isOf(int question, int start, int end) {
        int all = 0;
        int own = 0;
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                all++;
                own += owners.charAt(i) == question ? 1 : 0;
            }
        }
        return all > 0 && 2 * own >= all;
    }

    private static String owner(int question) {
        return String.valueOf((char) question);
    }
}
