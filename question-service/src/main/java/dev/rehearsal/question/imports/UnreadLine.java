package dev.rehearsal.question.imports;

/**
 * A line that is part of no question.
 *
 * @param line its number in the text, from 1
 * @param text the line, cut after 300 characters
 * @param reason for people, for example "before the first question"
 */
public record UnreadLine(int line, String text, String reason) {

    private static final int SHOWN = 300;

    static UnreadLine of(GuideLine line, String reason) {
        String text = line.trimmed();
        return new UnreadLine(line.number(), text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…", reason);
    }
}
