package dev.rehearsal.question.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer taken apart into prose and code. */
record AnswerBody(
        String prose, @Nullable String code, @Nullable String language, List<String> warnings) {

    // Possessive, so that a long run of blanks is looked at once and not once for every way to share it out.
    private static final Pattern FENCE = Pattern.compile("^\\s*+(?:```|~~~)\\s*+([\\w+#-]*+)\\s*+$");
    private static final Pattern LABEL = Pattern.compile("^\\s*+(?:A|Ans|Answer)\\s*+\\d*+\\s*+[.:)]\\s++");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Map<String, String> FENCE_NAMES =
            Map.of("py", "python", "python3", "python", "sh", "bash", "shell", "bash", "js", "javascript");

    static AnswerBody of(List<GuideLine> lines) {
        return new Reading().read(lines);
    }

    /** Goes through the lines once. */
    private static final class Reading {
        private final List<String> prose = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final Map<String, Integer> languages = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();
        private boolean fenced;
        private boolean inCode;
        private int blocks;
        private boolean goesOnAfterBlank;

        AnswerBody read(List<GuideLine> lines) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).text();
                if (line.isBlank() && inCode && (i == 0 || !lines.get(i - 1).blank())) {
                    goesOnAfterBlank = CodeLines.continues(nextText(lines, i));
                }
                read(line);
            }
            if (fenced) {
                warnings.add("A code block is not closed; everything after its beginning was taken as code.");
            }
            if (blocks > 1) {
                warnings.add("The answer holds " + blocks + " pieces of code; they were put together.");
            }
            return new AnswerBody(
                    LABEL.matcher(joined(prose)).replaceFirst(""),
                    code.isEmpty() ? null : joined(code),
                    language(),
                    warnings);
        }

        private void read(String line) {
            var fence = FENCE.matcher(line);
            if (fence.matches()) {
                fence(fence.group(1).toLowerCase(Locale.ROOT));
            } else if (fenced) {
                code.add(line);
            } else if (line.isBlank()) {
                blank();
            } else if (inCode && CodeLines.continues(line)) {
                code(line);
            } else if (CodeLines.language(line).isPresent()) {
                begin();
                code(line);
            } else {
                inCode = false;
                prose.add(line.strip());
            }
        }

        private void fence(String name) {
            fenced = !fenced;
            inCode = false;
            if (fenced) {
                begin();
                inCode = false;
                if (!name.isEmpty()) {
                    languages.merge(FENCE_NAMES.getOrDefault(name, name), 100, Integer::sum);
                }
            }
        }

        private void begin() {
            if (!inCode) {
                if (!code.isEmpty()) {
                    code.add("");
                }
                blocks++;
            }
            inCode = true;
        }

        private void code(String line) {
            String plain = CodeLines.ascii(line);
            if (!plain.equals(line) && warnings.isEmpty()) {
                warnings.add("Typographic quotes or dashes in the code were replaced by plain ones.");
            }
            CodeLines.language(plain).ifPresent(language -> languages.merge(language, 1, Integer::sum));
            code.add(plain);
        }

        private void blank() {
            if (inCode && goesOnAfterBlank) {
                code.add("");
            } else {
                inCode = false;
                prose.add("");
            }
        }

        private @Nullable String language() {
            return languages.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        /** The first line from an index on that is not blank; asked for once per run of blank lines. */
        private static String nextText(List<GuideLine> lines, int from) {
            int i = from;
            while (i < lines.size() && lines.get(i).blank()) {
                i++;
            }
            return i < lines.size() ? lines.get(i).text() : "";
        }

        private static String joined(List<String> lines) {
            String text = EMPTY_LINES.matcher(String.join("\n", lines)).replaceAll("\n\n");
            int begin = 0;
            while (begin < text.length() && text.charAt(begin) == '\n') {
                begin++;
            }
            return text.substring(begin).stripTrailing();
        }
    }
}
