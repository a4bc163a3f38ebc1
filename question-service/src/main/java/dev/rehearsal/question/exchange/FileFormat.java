package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How questions are written into a file. */
public enum FileFormat {
    @JsonProperty("yaml")
    YAML("application/yaml", "yaml"),
    @JsonProperty("json")
    JSON("application/json", "json"),
    @JsonProperty("csv")
    CSV("text/csv", "csv"),
    @JsonProperty("markdown")
    MARKDOWN("text/markdown", "md");

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public static FileFormat of(String wireName) {
        for (FileFormat format : values()) {
            if (format.wireName().equals(wireName)) {
                return format;
            }
        }
        throw new IllegalArgumentException("unknown format: " + wireName);
    }
}
