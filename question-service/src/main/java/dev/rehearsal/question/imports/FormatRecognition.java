package dev.rehearsal.question.imports;

import dev.rehearsal.question.exchange.BankReader;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out how a text is written: by what only one format begins with, then by the name of the file, then by how it looks. */
public final class FormatRecognition {

    /** Characters from the beginning of a text that are enough. */
    public static final int LOOKED_AT = 20_000;

    private static final Pattern JSON = Pattern.compile("^\\s*+(?:\\[\\s*+)?(?:\\{\\s*+[\"}]|\\])");
    private static final Pattern YAML = Pattern.compile(
            "^(?:- +)?\"?(?:title|prompt|question|questions|rehearsal|slug)\"?:(?: |$)", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#{1,6} \\S|^```", Pattern.MULTILINE);

    private FormatRecognition() {}

    /**
     * Recognises.
     *
     * @param name of the file or guide
     * @param beginning the first {@link #LOOKED_AT} characters of the text, or more
     */
    public static ImportFormat of(String name, String beginning) {
        String text = beginning.startsWith("\ufeff") ? beginning.substring(1) : beginning;
        String ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv", "tsv" -> ImportFormat.CSV;
            case "yaml", "yml" -> ImportFormat.YAML;
            case "json", "jsonl", "ndjson" -> ImportFormat.JSON;
            case "md", "markdown" -> ImportFormat.MARKDOWN;
            default -> ofText(text.substring(0, Math.min(LOOKED_AT, text.length())));
        };
    }

    private static ImportFormat ofText(String text) {
        if (BankReader.isOwnMarkdown(text)) {
            return ImportFormat.MARKDOWN;
        }
        if (JSON.matcher(text).lookingAt()) {
            return ImportFormat.JSON;
        }
        String first = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .orElse("");
        if (YAML.matcher(first).lookingAt()) {
            return ImportFormat.YAML;
        }
        if (BankReader.isCsvHeader(first)) {
            return ImportFormat.CSV;
        }
        return HEADING.matcher(text).find() ? ImportFormat.MARKDOWN : ImportFormat.GUIDE;
    }
}
