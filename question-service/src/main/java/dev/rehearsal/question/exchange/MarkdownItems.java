package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rehearsal.question.exchange.Found.Lines;
import dev.rehearsal.question.exchange.TextLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The items of a Markdown text that {@link MarkdownBank} has written, changed by hand or not. Other Markdown is read as a guide. */
final class MarkdownItems implements ItemSource {

    private static final Pattern FENCE = Pattern.compile("^`{3,}+(?:yaml)?\\s*+$");

    private final TextLines lines;

    MarkdownItems(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (is(line, MarkdownBank.QUESTION)) {
                return question(line);
            }
            if (!line.plain().isBlank() && !is(line, MarkdownBank.FILE)) {
                return new Piece.Rest(line.number(), line.plain(), "it is not between the marks of a question");
            }
        }
        return null;
    }

    private static boolean is(Line line, String mark) {
        return line.plain().equals(mark);
    }

    private Piece question(Line mark) throws IOException {
        List<Line> all = new ArrayList<>();
        int length = 0;
        boolean ended = false;
        for (Line line = lines.next(); line != null && !ended; line = ended ? line : lines.next()) {
            if (is(line, MarkdownBank.QUESTION)) {
                lines.pushBack(line);
                break;
            }
            ended = is(line, MarkdownBank.END);
            length += line.text().length() + 1;
            if (!ended && length <= LONGEST_ITEM) {
                all.add(line);
            }
        }
        int last = all.isEmpty() ? mark.number() : all.getLast().number();
        Lines where = new Lines(mark.number(), last);
        if (length > LONGEST_ITEM) {
            return new Piece.Bad(where, "it has more than " + LONGEST_ITEM + " characters");
        }
        try {
            return new Piece.Raw(where, new Parts(all, mark.text().endsWith("\r")).fields());
        } catch (NotUsable e) {
            return new Piece.Bad(where, String.valueOf(e.getMessage()));
        }
    }

    /** One question taken apart at its marks. */
    private record Parts(List<Line> lines, boolean foreignEnds) {

        Fields fields() throws NotUsable {
            int prompt = at(MarkdownBank.PROMPT);
            int answer = at(MarkdownBank.ANSWER);
            int headEnd = Math.min(prompt, answer);
            Map<String, JsonNode> known = new LinkedHashMap<>();
            List<String> unknown = new ArrayList<>();
            head(lines.subList(0, headEnd), known, unknown);
            if (prompt < lines.size()) {
                int end = answer > prompt ? answer : lines.size();
                known.put("prompt", text(lines.subList(prompt + 1, end), MarkdownBank.PROMPT_HEADING));
            }
            if (answer < lines.size()) {
                int end = prompt > answer ? prompt : lines.size();
                known.put("referenceAnswer", text(lines.subList(answer + 1, end), MarkdownBank.ANSWER_HEADING));
            }
            return new Fields(known, unknown);
        }

        private int at(String mark) {
            for (int i = 0; i < lines.size(); i++) {
                if (is(lines.get(i), mark)) {
                    return i;
                }
            }
            return lines.size();
        }

        private static void head(List<Line> head, Map<String, JsonNode> known, List<String> unknown) throws NotUsable {
            String fence = null;
            int from = 0;
            StringBuilder yaml = new StringBuilder();
            for (Line line : head) {
                String text = line.plain();
                if (fence != null) {
                    if (text.equals(fence)) {
                        Fields inside = ItemTree.fields(ItemTree.yaml(yaml.toString(), from));
                        inside.known().forEach(known::putIfAbsent);
                        unknown.addAll(inside.unknown());
                        fence = null;
                    } else {
                        yaml.append(text).append('\n');
                    }
                } else if (FENCE.matcher(text).matches()) {
                    fence = text.substring(0, text.lastIndexOf('`') + 1);
                    from = line.number() + 1;
                } else if (text.startsWith("# ") && !known.containsKey("title")) {
                    known.put("title", JsonNodeFactory.instance.textNode(text.substring(2)));
                }
            }
            if (fence != null) {
                throw new NotUsable("the block that begins above line " + from + " is not closed");
            }
        }

        /** Without the heading and the one blank line that stand on each side of a text. */
        private JsonNode text(List<Line> section, String heading) {
            List<String> text = new ArrayList<>();
            for (Line line : section) {
                String plain = foreignEnds ? line.plain() : line.text();
                text.add(MarkdownBank.LOOKS_LIKE_A_MARK.matcher(plain).lookingAt() ? plain.substring(1) : plain);
            }
            if (!text.isEmpty() && text.getFirst().equals(heading)) {
                text.removeFirst();
            }
            if (!text.isEmpty() && text.getFirst().isEmpty()) {
                text.removeFirst();
            }
            if (!text.isEmpty() && text.getLast().isEmpty()) {
                text.removeLast();
            }
            return JsonNodeFactory.instance.textNode(String.join("\n", text));
        }
    }
}
