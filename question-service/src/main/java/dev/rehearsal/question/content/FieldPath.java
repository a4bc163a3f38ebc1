package dev.rehearsal.question.content;

import java.util.regex.Pattern;

/**
 * A place in a question that somebody points at: {@code prompt}, {@code keyPoints[split-first]}, {@code criteria[diagnosis].anchors.3}.
 * Entries that have an id are named by it, so that the place stays when they are reordered; others by their number, from 0.
 */
public final class FieldPath {

    /** For annotations; the whole text has to match. */
    public static final String PATTERN =
            "title|level|kind|competency|difficulty|minutes|prompt|referenceAnswer|reviewBy"
                    + "|codeSample|starter|keyPoints|criteria|hints|followUps|checks|sources"
                    + "|keyPoints\\[[a-z0-9][a-z0-9-]{0,79}\\]"
                    + "|criteria\\[[a-z0-9][a-z0-9-]{0,79}\\](\\.anchors\\.[1-4])?"
                    + "|(hints|followUps|checks|sources)\\[\\d{1,2}\\]";

    public static final String RULE = "must be a part of a question, such as prompt or criteria[diagnosis].anchors.3";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    private FieldPath() {}

    public static boolean isValid(String path) {
        return VALID.matcher(path).matches();
    }
}
