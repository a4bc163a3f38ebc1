package dev.rehearsal.question.exchange;

import dev.rehearsal.question.content.ContentLimits;

/** A question as a title. */
public final class ShortTitle {

    private ShortTitle() {}

    /** One line, cut between words. */
    public static String of(String prompt) {
        String line = prompt.replaceAll("\\s+", " ").strip();
        if (line.length() <= ContentLimits.TITLE) {
            return line;
        }
        int end = line.lastIndexOf(' ', ContentLimits.TITLE - 1);
        return line.substring(0, end < ContentLimits.TITLE / 2 ? ContentLimits.TITLE - 1 : end) + "…";
    }
}
