package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.question.content.DraftContent;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bank as Markdown: prompt and answer as they are, the other fields as a block of YAML. Comments that no reader of the page sees mark
 * where each begins, so that nothing within a text is taken for the end of it; a text that holds such a comment gets a backslash there.
 */
final class MarkdownBank implements BankWriter {

    static final String FILE = "<!-- rehearsal: questions 1 -->";
    static final String QUESTION = "<!-- rehearsal: question -->";
    static final String PROMPT = "<!-- rehearsal: prompt -->";
    static final String ANSWER = "<!-- rehearsal: answer -->";
    static final String END = "<!-- rehearsal: end -->";
    static final String PROMPT_HEADING = "## Prompt";
    static final String ANSWER_HEADING = "## Answer";
    static final Pattern LOOKS_LIKE_A_MARK = Pattern.compile("^\\\\*+<!-- rehearsal:");

    private static final Pattern FENCES = Pattern.compile("`{3,}+");

    private final Writer out;

    MarkdownBank(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append(FILE).append('\n');
    }

    @Override
    public void add(DraftContent content) throws IOException {
        ObjectNode rest = ContentTree.of(content);
        rest.remove("title");
        rest.remove("prompt");
        rest.remove("referenceAnswer");
        out.append('\n').append(QUESTION).append("\n# ").append(content.title()).append("\n\n");
        if (!rest.isEmpty()) {
            StringBuilder yaml = new StringBuilder();
            YamlText.map(yaml, rest, 0);
            String fence = fence(yaml);
            out.append(fence).append("yaml\n").append(yaml).append(fence).append("\n\n");
        }
        section(PROMPT, PROMPT_HEADING, content.prompt());
        section(ANSWER, ANSWER_HEADING, content.referenceAnswer());
        out.append(END).append('\n');
    }

    private static String fence(CharSequence text) {
        int longest = FENCES.matcher(text)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(2);
        return "`".repeat(longest + 1);
    }

    private void section(String mark, String heading, @Nullable String text) throws IOException {
        if (text != null) {
            out.append(mark).append('\n').append(heading).append("\n\n");
            for (String line : text.split("\n", -1)) {
                out.append(LOOKS_LIKE_A_MARK.matcher(line).lookingAt() ? "\\" : "")
                        .append(line)
                        .append('\n');
            }
            out.append('\n');
        }
    }

    @Override
    public void end() {}
}
