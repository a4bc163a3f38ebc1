package dev.rehearsal.question.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.question.exchange.FileFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an imported text is written. */
public enum ImportFormat {
    /** Found out from the name and the text. */
    @JsonProperty("auto")
    AUTO(null),
    /** Plain text with numbered questions. */
    @JsonProperty("guide")
    GUIDE(null),
    /** What an export has written as Markdown, or a guide with headings, bold text and fenced code. */
    @JsonProperty("markdown")
    MARKDOWN(FileFormat.MARKDOWN),
    @JsonProperty("csv")
    CSV(FileFormat.CSV),
    @JsonProperty("yaml")
    YAML(FileFormat.YAML),
    /** A list, or objects one after the other. */
    @JsonProperty("json")
    JSON(FileFormat.JSON);

    private final @Nullable FileFormat file;

    ImportFormat(@Nullable FileFormat file) {
        this.file = file;
    }

    /** How it is read when it is a list of questions, or null if it never is one. */
    public @Nullable FileFormat file() {
        return file;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
