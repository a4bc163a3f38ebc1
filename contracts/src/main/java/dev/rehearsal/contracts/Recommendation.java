package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The overall recommendation on a scorecard, weakest first. */
public enum Recommendation {
    @JsonProperty("strong-no")
    STRONG_NO,
    @JsonProperty("no")
    NO,
    @JsonProperty("yes")
    YES,
    @JsonProperty("strong-yes")
    STRONG_YES;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Recommendation of(String wireName) {
        for (Recommendation value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown recommendation: " + wireName);
    }
}
