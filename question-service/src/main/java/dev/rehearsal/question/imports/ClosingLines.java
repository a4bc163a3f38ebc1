package dev.rehearsal.question.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises the lines with which a web page ends or interrupts its questions: advice, adverts, the author, the reply form. */
final class ClosingLines {

    private static final int LONGEST_HEADING = 100;

    /** Of a longer line only so much; patterns with gaps in them cost more than the length of what they search. */
    private static final int LOOKED_AT = 2_000;

    private record Closing(Pattern pattern, String reason) {}

    private static final List<Closing> HEADINGS = List.of(
            closing("(pro |bonus |final |interview |preparation |more )?tips\\b(?!.*\\.$)", "advice to the reader"),
            closing("(conclusion|final (thoughts|words)|wrapping up|good luck|key takeaways)\\b", "closing words"),
            closing("(need|want|looking for) (some |more )?help\\b", "advertisement"),
            closing(
                    "(view|see|explore|check out|discover|book|hire|our) (all |our |my |a )*(services?|courses?|products?|pricing|call)\\b",
                    "advertisement"),
            closing("(contact( us| me)?|get in touch|subscribe|newsletter|sign up)\\b.{0,40}$", "advertisement"),
            closing("about (the )?(author|us|me|writer)\\b", "about the author"),
            closing("(written|posted|published|updated) (by|on)\\b", "about the author"),
            closing("(leave|post|write|add) a (reply|comment)\\b", "page remnant"),
            closing(
                    "(related|recent|similar|previous|next|popular) (posts?|articles?|guides?|reading)\\b",
                    "page remnant"),
            closing(
                    "(share (this|on)|follow (me|us)|comments?\\s*(\\(\\d+\\))?$|table of contents|cookie|copyright|\u00a9|all rights reserved)",
                    "page remnant"));

    private static final List<Closing> PROSE = List.of(
            closing(
                    ".*\\bthis (guide|article|post|tutorial|list)\\b.*\\byou(r| will|'ll|\u2019ll| are)\\b",
                    "closing words"),
            closing(".*\\b(good luck|best of luck|happy learning|thanks for reading)\\b", "closing words"),
            closing(
                    ".*\\b(offers? career support|get in touch|our services|contact us|subscribe to|sign up (for|to))\\b",
                    "advertisement"),
            closing(".*\\bis (the|a|an) (co-?)?(founder|ceo|author|writer|owner) (of|at)\\b", "about the author"),
            closing(
                    ".*\\b(connect|find|follow) (with )?(me |him |her |them |us )?on (github|linkedin|twitter|x)\\b",
                    "about the author"));

    private ClosingLines() {}

    private static Closing closing(String pattern, String reason) {
        return new Closing(Pattern.compile("^" + pattern, Pattern.CASE_INSENSITIVE), reason);
    }

    /** Why a line ends the answer before it, or empty if it does not. */
    static Optional<String> reason(GuideLine line) {
        String plain = QuestionForm.plain(line.text());
        String text = plain.substring(0, Math.min(plain.length(), LOOKED_AT));
        List<Closing> fitting = heading(text) ? HEADINGS : List.of();
        return java.util.stream.Stream.concat(fitting.stream(), PROSE.stream())
                .filter(closing -> closing.pattern().matcher(text).find())
                .map(Closing::reason)
                .findFirst();
    }

    private static boolean heading(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_HEADING && !text.endsWith(".") && !text.endsWith(",");
    }

    /** A short line that names a part of the guide, for example "Senior interview questions"; only looked for right before a question. */
    static boolean sectionHeading(GuideLine line) {
        String text = QuestionForm.plain(line.text());
        boolean bullet = text.startsWith("- ") || text.startsWith("\u2022") || text.startsWith("* ");
        boolean sentence = text.endsWith(".") || text.endsWith(",") || text.endsWith(";") || text.endsWith("?");
        return heading(text) && !sentence && !bullet && !text.endsWith(")") && Character.isUpperCase(text.charAt(0));
    }
}
