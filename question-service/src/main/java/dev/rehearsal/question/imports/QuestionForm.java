package dev.rehearsal.question.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a guide marks its questions. A guide keeps to one form; lines in another form belong to answers. */
enum QuestionForm {
    /** "Q7. …", "Question 7: …". */
    LETTERED("(?:Question|Q)\\s*+[.#]?+\\s*+(\\d{1,4})(?:\\s*+[.:)\u2013\u2014-]++\\s*+|\\s++|$)(.*)"),
    /** "7. …", "7) …"; only when the text reads like a question, since answers hold numbered lists too. */
    NUMBERED("(\\d{1,4})\\s*+[.)]\\s++(.*)"),
    /** A heading or bold line that ends in a question mark; counted. */
    MARKED("()(\\S.*\\?)");

    private static final Set<String> ASKING = Set.of(("""
                    are can compare consider contrast could define derive describe design discuss do does explain give given how
                    identify if illustrate imagine implement is list name outline prove should show summarize suppose tell walk
                    were what when where which who whose why would write you your
                    """).trim().split("\\s+"));

    private static final Pattern MARKUP = Pattern.compile("^\\s*+(#{1,6}\\s+|\\*\\*|__)");

    private final Pattern pattern;

    QuestionForm(String pattern) {
        this.pattern = Pattern.compile("^" + pattern + "$", Pattern.CASE_INSENSITIVE);
    }

    /** A recognised beginning; {@code number} is 0 where the guide does not number. */
    record Start(int number, String text) {}

    /** How many lines begin a question in a form. */
    private record Found(QuestionForm form, long lines) {}

    /** The form of most question lines of a guide; empty if none is found. */
    static Optional<QuestionForm> of(List<GuideLine> lines) {
        List<Found> found = Stream.of(LETTERED, NUMBERED, MARKED)
                .map(form -> new Found(form, form.count(lines)))
                .filter(form -> form.lines() > 0)
                .toList();
        return found.stream()
                .max(Comparator.comparing((Found form) -> form.form() == MARKED ? 0 : form.lines())
                        .thenComparing(
                                Comparator.comparing((Found form) -> form.form().ordinal())
                                        .reversed()))
                .map(Found::form);
    }

    private long count(List<GuideLine> lines) {
        return lines.stream().filter(line -> start(line.text()).isPresent()).count();
    }

    /** Whether and how a question begins on this line. */
    Optional<Start> start(String line) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        boolean marked = MARKUP.matcher(line).find();
        if (this == MARKED && !marked) {
            return Optional.empty();
        }
        String plain = plain(line);
        Matcher matcher = pattern.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(2).strip();
        if (this == NUMBERED && !marked && !asks(text)) {
            return Optional.empty();
        }
        return Optional.of(new Start(this == MARKED ? 0 : Integer.parseInt(matcher.group(1)), text));
    }

    /** A line without Markdown's marks for headings and bold. */
    static String plain(String line) {
        return line.strip()
                .replaceFirst("^#{1,6}\\s+", "")
                .replace("**", "")
                .replace("__", "")
                .strip();
    }

    /** Whether a text reads like a question or a request to answer. */
    static boolean asks(String text) {
        if (text.endsWith("?")) {
            return true;
        }
        String first = text.split("[^\\p{L}]", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return ASKING.contains(first) && text.contains(" ");
    }
}
