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

    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)\\s*([\\w+#-]*)\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^\\s*(?:A|Ans|Answer)\\s*\\d*\\s*[.:)]\\s+", Pattern.CASE_INSENSITIVE);
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

        AnswerBody read(List<GuideLine> lines) {
            for (int i = 0; i < lines.size(); i++) {
                read(lines.get(i).text(), nextText(lines, i));
            }
            if (fenced) {
                warnings.add("A code block is not closed; everything after its beginning was taken as code.");
            }
            if (blocks > 1) {
                warnings.add("The answer holds " + blocks + " pieces of code; they were put together.");
            }
            return new AnswerBody(
                    joined(prose).replaceFirst(LABEL.pattern(), ""),
                    code.isEmpty() ? null : joined(code),
                    language(),
                    warnings);
        }

        private void read(String line, String next) {
            var fence = FENCE.matcher(line);
            if (fence.matches()) {
                fence(fence.group(1).toLowerCase(Locale.ROOT));
            } else if (fenced) {
                code.add(line);
            } else if (line.isBlank()) {
                blank(next);
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

        private void blank(String next) {
            if (inCode && CodeLines.continues(next)) {
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

        private static String nextText(List<GuideLine> lines, int i) {
            return lines.stream()
                    .skip(i + 1L)
                    .filter(line -> !line.blank())
                    .map(GuideLine::text)
                    .findFirst()
                    .orElse("");
        }

        private static String joined(List<String> lines) {
            return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").replaceAll("^\n+|\\s+$", "");
        }
    }
}
