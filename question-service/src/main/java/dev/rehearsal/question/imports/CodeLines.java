package dev.rehearsal.question.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells lines of code from prose, and one programming language from another, by what a line looks like. */
final class CodeLines {

    /** No line of a program that somebody reads is longer; what is longer is prose, unless it is indented or fenced. */
    static final int LONGEST = 400;

    private static final String NAME = "[A-Za-z_][\\w.]*(?:\\[[^\\]]*\\])?";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What no prose line looks like; a block of code begins with one of these. */
    private static final Map<String, List<Pattern>> CERTAIN = Map.of(
            "python",
            List.of(
                    whole("from\\s+[\\w.]+\\s+import\\s+\\S.*"),
                    whole("import\\s+[\\w.]+(\\s+as\\s+\\w+)?(\\s*,\\s*[\\w.]+(\\s+as\\s+\\w+)?)*"),
                    whole("(async\\s+)?def\\s+\\w+\\s*\\(.*"),
                    whole("class\\s+\\w+\\s*(\\(.*\\))?\\s*:.*"),
                    whole(
                            "(?=.*:$)(for\\s+.+\\s+in\\s+.+|while\\s+.+|with\\s+\\S+\\(.*|if\\s+\\S+\\s*(==|!=|<|>|in|is|not).*|try|else)\\s*:"),
                    whole("@[A-Za-z_][\\w.]*(\\(.*\\))?"),
                    whole(NAME + "(\\s*,\\s*" + NAME + ")*\\s*[-+*/]?=\\s*[^=\\s].*"),
                    whole("[A-Za-z_][\\w.]*\\([^)]*\\).{0,3}"),
                    whole("print\\s*\\(.*"),
                    whole(">>>\\s.*")),
            "bash",
            List.of(
                    whole("\\$\\s+\\S.*"),
                    whole(
                            "(sudo\\s+)?(pip3?|conda|docker|kubectl|git|curl|wget|apt(-get)?|npm|helm|mlflow|dvc)\\s+[a-z-]++.*(?<![.?!])")),
            "sql",
            List.of(
                    whole("SELECT\\s+.+"),
                    whole(
                            "(INSERT\\s+INTO|CREATE\\s+(TABLE|INDEX|VIEW)|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|WITH\\s+\\w+\\s+AS)\\b.*")),
            "javascript",
            List.of(whole("(const|let|var)\\s+\\w+\\s*=.*"), whole("function\\s+\\w+\\s*\\(.*\\)\\s*\\{.*")));

    private static final List<String> ORDER = List.of("javascript", "sql", "bash", "python");

    /** What may follow within a block. */
    private static final Pattern CONTINUES = whole(
            "(\\s{2,}|\\t).*|[)\\]}].*|#.*|(return|elif|else|except|finally|raise|yield|pass|break|continue|assert|del)\\b.*"
                    + "|(FROM|WHERE|GROUP BY|ORDER BY|HAVING|(LEFT |INNER )?JOIN|LIMIT|AND|ON)\\b.*|//.*");

    private CodeLines() {}

    private static Pattern whole(String pattern) {
        return Pattern.compile("^(?:" + pattern + ")$");
    }

    /** The language of a line that can only be code; empty for prose and for lines that could be either. */
    static Optional<String> language(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        // Runs of blanks say nothing, and a pattern with several of them would try every way to share them out.
        String text = BLANKS.matcher(ascii(line).strip()).replaceAll(" ");
        return ORDER.stream()
                .filter(language -> CERTAIN.getOrDefault(language, List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(text).matches()))
                .findFirst();
    }

    /** Whether a line right after code is code as well. */
    static boolean continues(String line) {
        return language(line).isPresent() || CONTINUES.matcher(ascii(line)).matches();
    }

    /** Code as it was before a word processor replaced its quotes and dashes. */
    static String ascii(String line) {
        return line.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2013', '-')
                .replace("\u2026", "...");
    }
}
