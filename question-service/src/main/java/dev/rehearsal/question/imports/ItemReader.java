package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.exchange.ShortTitle;
import dev.rehearsal.question.taxonomy.Competency;
import dev.rehearsal.question.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one question after the other and makes items of them. */
final class ItemReader {

    static final int LONGEST_PROMPT = 6_000;
    static final int LONGEST_ANSWER = 12_000;
    static final int LONGEST_CODE = 8_000;

    private static final Pattern ANSWER_ON_SAME_LINE = Pattern.compile("^(.{8,300}?\\?)\\s+(\\S.{20,})$");

    private final Taxonomy taxonomy;
    private final List<GuideItem> items = new ArrayList<>();
    private final List<UnreadLine> unread = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final List<GuideLine> body = new ArrayList<>();
    private @Nullable GuideLine lastText;
    private Optional<Level> level;
    private int number;
    private @Nullable GuideLine first;
    private String question = "";

    ItemReader(Taxonomy taxonomy, String guideName) {
        this.taxonomy = taxonomy;
        this.level = LevelEvidence.in(List.of(guideName));
    }

    List<GuideItem> items() {
        return items;
    }

    List<UnreadLine> unread() {
        return unread;
    }

    /** The level from here on, unless nothing was found out. */
    void level(Optional<Level> found) {
        level = found.or(() -> level);
    }

    boolean reading() {
        return first != null;
    }

    /** Whether the question of the open item already has text below it. */
    boolean answered() {
        return !question.isEmpty() && lastText != null;
    }

    /** Whether the last line that is not blank is code. */
    boolean inCode() {
        return lastText != null && CodeLines.language(lastText.text()).isPresent();
    }

    void begin(int ownNumber, GuideLine line, String text) {
        number = ownNumber;
        first = line;
        question = text;
        Matcher split = ANSWER_ON_SAME_LINE.matcher(text);
        if (split.matches() && !split.group(2).endsWith("?")) {
            question = split.group(1);
            keep(new GuideLine(line.number(), split.group(2)));
        }
    }

    void add(GuideLine line) {
        if (lastText == null && question.isEmpty() && QuestionForm.asks(line.trimmed())) {
            question = QuestionForm.plain(line.text());
        } else if (body.isEmpty() && !line.blank() && continuesQuestion(line)) {
            question = question + " " + QuestionForm.plain(line.text());
        } else {
            keep(line);
        }
    }

    private void keep(GuideLine line) {
        body.add(line);
        if (!line.blank()) {
            lastText = line;
        }
    }

    /** A question that was wrapped: no end yet, and this line brings the question mark. */
    private boolean continuesQuestion(GuideLine line) {
        return !question.isEmpty()
                && ".?!:".indexOf(question.charAt(question.length() - 1)) < 0
                && line.trimmed().endsWith("?");
    }

    /** Closes the open item, if there is one. */
    void finish() {
        GuideLine opened = first;
        if (opened == null) {
            return;
        }
        if (question.isEmpty()) {
            unread.add(UnreadLine.of(opened, "a question number without a question"));
            body.stream()
                    .filter(line -> !line.blank())
                    .forEach(line -> unread.add(UnreadLine.of(line, "below a number without a question")));
        } else {
            items.add(item(opened));
        }
        first = null;
        question = "";
        body.clear();
        lastText = null;
    }

    private GuideItem item(GuideLine opened) {
        AnswerBody answer = AnswerBody.of(body);
        List<String> warnings = new ArrayList<>(answer.warnings());
        String prose = cut(answer.prose(), LONGEST_ANSWER, "answer", warnings);
        String prompt = cut(question, LONGEST_PROMPT, "question", warnings);
        String code = answer.code() == null ? null : cut(answer.code(), LONGEST_CODE, "code", warnings);
        if (prose.isBlank() && code == null) {
            warnings.add("There is no answer below the question.");
        }
        if (!numbers.add(number)) {
            warnings.add("The number " + number + " occurs more than once in the text.");
        }
        if (level.isEmpty()) {
            warnings.add("The text does not say for which level it is; intermediate was assumed.");
        }
        return new GuideItem(
                number,
                opened.number(),
                lastText == null ? opened.number() : Math.max(opened.number(), lastText.number()),
                ShortTitle.of(prompt),
                level.orElse(Level.INTERMEDIATE),
                KindEvidence.of(prompt, code != null),
                taxonomy.guess(prompt, prose).map(Competency::id).orElse(null),
                prompt,
                prose,
                code,
                answer.language(),
                code != null && "python".equals(answer.language()) ? PythonImports.of(code) : List.of(),
                warnings);
    }

    private static String cut(String text, int longest, String what, List<String> warnings) {
        if (text.length() <= longest) {
            return text;
        }
        warnings.add("The " + what + " was cut after " + longest + " characters.");
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
