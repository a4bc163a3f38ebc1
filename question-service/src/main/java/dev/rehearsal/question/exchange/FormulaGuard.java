package dev.rehearsal.question.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula: one that begins like a formula (OWASP, "CSV Injection": {@code = + - @}, tab and
 * line ends, wide forms of the signs included) gets an apostrophe in front, and so does one that looks guarded already. Taking the guard off gives
 * back every text, and leaves other texts that begin with an apostrophe alone.
 */
final class FormulaGuard {

    private static final String SIGNS = "=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern TO_GUARD = Pattern.compile("^'*+[" + SIGNS + "]");
    private static final Pattern GUARDED = Pattern.compile("^'++[" + SIGNS + "]");

    private FormulaGuard() {}

    static String on(String text) {
        return TO_GUARD.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String off(String text) {
        return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
