package dev.rehearsal.question.imports;

import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.exchange.Found.Stray;

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
        return new UnreadLine(line.number(), shown(line.trimmed()), reason);
    }

    static UnreadLine of(Stray stray) {
        return new UnreadLine(stray.line(), shown(StorableText.of(stray.text()).strip()), stray.reason());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN + 1 ? text : text.substring(0, SHOWN) + "…";
    }
}
