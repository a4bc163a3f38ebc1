package dev.rehearsal.session.suggested;

import dev.rehearsal.session.room.ChangeSet;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The text of a file that knows of each unit to which question it was written as an answer: 1 for the first one asked and so on, 0 for
 * what is no answer.
 */
final class TracedText {

    /** What makes a line of prose a comment in a file of code. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:#+|//+|--+|/?\\*+)\\s?");

    private static final int SPARE = 64;

    // A gap buffer: the units before the gap, the gap where was written last, and the units after it.
    private char[] units;
    private byte[] owners;
    private int gapStart;
    private int gapEnd;

    /** A text that is nobody's answer. */
    TracedText(String text) {
        this.units = Arrays.copyOf(text.toCharArray(), text.length() + SPARE);
        this.owners = new byte[units.length];
        this.gapStart = text.length();
        this.gapEnd = units.length;
    }

    /**
     * Changes the text; what is inserted is an answer to that question. Takes time for what is inserted and for the way from the last
     * change to this one, not for the whole text.
     *
     * @param question 0 to {@link dev.rehearsal.session.room.Limits#ITEMS}
     */
    void apply(ChangeSet change, int question) {
        change.tell(new ChangeSet.Listener() {
            private int place;

            @Override
            public void kept(int kept) {
                place += kept;
            }

            @Override
            public void replaced(int old, String by) {
                moveGapTo(place);
                gapEnd += old;
                insert(by, (byte) question);
                place += by.length();
            }
        });
    }

    private void moveGapTo(int place) {
        int back = gapStart - place;
        if (back > 0) {
            copy(place, gapEnd - back, back);
        } else {
            copy(gapEnd, gapStart, -back);
        }
        gapStart -= back;
        gapEnd -= back;
    }

    private void copy(int from, int to, int count) {
        System.arraycopy(units, from, units, to, count);
        System.arraycopy(owners, from, owners, to, count);
    }

    private void insert(String by, byte owner) {
        int missing = by.length() - (gapEnd - gapStart);
        if (missing > 0) {
            widenBy(missing + units.length / 2);
        }
        by.getChars(0, by.length(), units, gapStart);
        Arrays.fill(owners, gapStart, gapStart + by.length(), owner);
        gapStart += by.length();
    }

    private void widenBy(int more) {
        int after = units.length - gapEnd;
        units = Arrays.copyOf(units, units.length + more);
        owners = Arrays.copyOf(owners, units.length);
        copy(gapEnd, units.length - after, after);
        gapEnd = units.length - after;
    }

    /**
     * Those lines of which at least half, without the blanks, were written as an answer to the question: whoever corrects a letter in
     * somebody's line does not make it theirs. Without signs of a comment.
     */
    String linesOf(int question) {
        moveGapTo(units.length - (gapEnd - gapStart));
        String text = new String(units, 0, gapStart);
        StringBuilder lines = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (isOf(question, start, end)) {
                lines.append(COMMENT.matcher(text.substring(start, end)).replaceFirst(""))
                        .append('\n');
            }
            start = end + 1;
        }
        return lines.toString().strip();
    }

    /** Of units before the gap. */
    private boolean isOf(int question, int start, int end) {
        int all = 0;
        int own = 0;
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(units[i])) {
                all++;
                own += owners[i] == question ? 1 : 0;
            }
        }
        return all > 0 && 2 * own >= all;
    }
}
