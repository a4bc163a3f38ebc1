package dev.rehearsal.question.exchange;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.contracts.QuestionContent.Source;
import dev.rehearsal.question.content.DraftContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contents at random, made of what files of one kind or another are known to get wrong. */
final class DrawnContents {

    private static final List<String> TRICKY = List.of(
            "=1+1",
            "+49",
            "-5",
            "@name",
            "'=x",
            "''-",
            "'tis",
            "\t=x",
            "\uff1dSUM(A1)",
            "\"quoted\"",
            "a,b;c\td",
            "\r\n",
            "\n",
            "\n\n",
            "\r",
            "line\nline",
            " leading",
            "trailing ",
            "2026-01-01",
            "12:30:45",
            "1e3",
            "0x1F",
            "010",
            "1_000",
            "null",
            "~",
            "yes",
            "No",
            "true",
            "!!java.net.URL",
            "&a",
            "*a",
            "- entry",
            "? key",
            "key: value",
            "# comment",
            "%TAG",
            "---",
            "...",
            "|",
            ">",
            "```",
            "```python\nx = 1\n```",
            "````",
            "~~~",
            "## Answer",
            "## Prompt",
            "# Title",
            "<!-- rehearsal: end -->",
            "\n<!-- rehearsal: question -->\n",
            "\\<!-- rehearsal: answer -->",
            "{\"a\": [1]}",
            "[1, 2]",
            "[",
            "{",
            "}",
            "\\n",
            "\\",
            "\u00e9\u00df\u4e16\u754c",
            "\ud83d\ude80",
            "\u200b",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\ufeff",
            "\u0007",
            "\u007f",
            "\u00ad",
            "\ufffd",
            "\ue000",
            "\u05d0\u05d1",
            "e\u0301",
            "word",
            "a b c",
            "",
            " ",
            "   \n   ",
            "x = [1]\n\ty = 2\n");

    private final Random random;

    DrawnContents(long seed) {
        random = new Random(seed);
    }

    DraftContent next() {
        return new DraftContent(
                title(),
                maybe(() -> any(List.of(Level.values()))),
                maybe(() -> any(List.of(Kind.values()))),
                maybe(() -> any(List.of("nlp", "mlops"))),
                maybe(() -> 1 + random.nextInt(5)),
                maybe(() -> 1 + random.nextInt(120)),
                maybe(this::text),
                maybe(this::text),
                list(() -> new KeyPoint(id(), text(), random.nextInt(6))),
                list(() -> new Criterion(id(), text(), random.nextInt(6), anchors())),
                list(this::text),
                list(() -> new FollowUp(any(List.of("why", "what-if")), text())),
                maybe(this::program),
                maybe(this::program),
                list(() -> new Check(text(), text())),
                list(() ->
                        new Source(text(), maybe(() -> "https://example.org/" + random.nextInt(9)), maybe(this::text))),
                maybe(() -> "2026-11-0" + (1 + random.nextInt(9))),
                maybe(() -> "2027-01-31"));
    }

    private String title() {
        String line = text().replaceAll("[\\r\\n]", " ").strip();
        return line.isBlank() ? "=title" : line;
    }

    /** Joined of tricky pieces, with and without something between them. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
            text.append(any(TRICKY)).append(any(List.of("", "", " ", "\n")));
        }
        return text.toString();
    }

    private String id() {
        return any(List.of("", "point-1", "a", "0"));
    }

    private Map<String, String> anchors() {
        Map<String, String> anchors = new LinkedHashMap<>();
        for (int level = 1; level <= 4; level++) {
            if (random.nextInt(4) > 0) {
                anchors.put(String.valueOf(level), text());
            }
        }
        return anchors;
    }

    private Program program() {
        return new Program(text(), maybe(this::text), text(), list(this::text));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(Supplier<T> entry) {
        List<T> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(entry.get());
        }
        return entries;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
