package dev.rehearsal.suggestion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into statements: at line ends, at the end of sentences, at semicolons and at the marks of lists. A full stop inside a
 * number or after a single letter ends nothing, nor does the end of a long line in the middle of a
 * sentence. Small and capital letters are the same to it.
 */
public final class Sentences {

    private static final String LIST_MARK =
            "(?:[-–—•●○*·→>#]+\\s|\\(?(?:\\d{1,2}[.)](?!\\d)|[a-zA-Z]\\)|[ivxIVX]{1,4}\\)))";
    private static final Pattern BREAK =
            Pattern.compile("\\R\\s*\\R\\s*|(?<!.{60})\\R|(?<=[.:;!?,])\\R|\\R(?=\\s*" + LIST_MARK + ")"
                    + "|(?<=[.!?][\"')\\]]?)(?<!\\b\\p{L}\\.)(?<!\\b(?i:vs|cf|etc|approx|resp)\\.)\\s+"
                    + "|;\\s+"
                    + "|(?<=[.,:!?])\\s+(?=\\(?(?:\\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\\)\\s?\\p{L})"
                    + "|(?<![\\d)=+*/^-])\\s+(?:[-–*]|[•●○·→]+)\\s+(?![\\d(=])");
    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:[-–—•●○*·→>#]+|\\(?(?:\\d{1,2}[.)](?!\\d)|[a-zA-Z][.)](?=\\s)|[ivxIVX]{1,4}\\)))\\s*");
    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private Sentences() {}

    /** The statements of a text in their order, without the marks of lists before them; none for a text without a letter or digit. */
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        int from = 0;
        while (breaks.find()) {
            add(text, from, breaks.start(), spans);
            from = breaks.end();
        }
        add(text, from, text.length(), spans);
        return List.copyOf(spans);
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        Matcher mark = MARK.matcher(text).region(from, to);
        while (start < to && mark.lookingAt() && mark.end() > start) {
            start = mark.end();
            mark.region(start, to);
        }
        int end = to;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (SOMETHING.matcher(text.substring(start, end)).find()) {
            spans.add(new Span(start, end, text.substring(start, end)));
        }
    }
}
