package dev.rehearsal.question.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown guide whose questions are headings, whether they end in a question mark or not. The headings of the level that has most of
 * them get numbers, so that the guide parser takes them for questions; all lines stay where they are.
 */
final class HeadedGuide {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s++(\\S.*)$");
    private static final int DEEPEST = 6;

    private HeadedGuide() {}

    /** The text with numbered headings; the text as it is where another form of questions is found, or hardly a heading. */
    static String numbered(String text) {
        List<GuideLine> lines = GuideText.lines(text);
        Optional<QuestionForm> form = QuestionForm.of(lines);
        boolean numberedAlready = form.isPresent() && form.get() != QuestionForm.MARKED;
        int level = numberedAlready ? 0 : level(lines);
        if (level == 0) {
            return text;
        }
        List<String> numbered = new ArrayList<>();
        boolean fenced = false;
        int number = 0;
        for (GuideLine line : lines) {
            fenced ^= isFence(line);
            Matcher heading = HEADING.matcher(line.text());
            boolean question = !fenced && heading.matches() && heading.group(1).length() == level;
            numbered.add(question ? "Q" + ++number + ". " + heading.group(2) : line.text());
        }
        return String.join("\n", numbered);
    }

    private static boolean isFence(GuideLine line) {
        return line.trimmed().startsWith("```") || line.trimmed().startsWith("~~~");
    }

    /** The level with most headings that have text below them, the outermost of equal ones; 0 if there is none. */
    private static int level(List<GuideLine> lines) {
        int[] counts = new int[DEEPEST + 1];
        boolean fenced = false;
        @Nullable Matcher open = null;
        for (GuideLine line : lines) {
            fenced ^= isFence(line);
            Matcher heading = HEADING.matcher(line.text());
            if (!fenced && heading.matches()) {
                open = heading;
            } else if (!line.blank() && open != null) {
                counts[open.group(1).length()]++;
                open = null;
            }
        }
        int best = 0;
        for (int level = 1; level <= DEEPEST; level++) {
            if (counts[level] > counts[best]) {
                best = level;
            }
        }
        return best;
    }
}
