package dev.rehearsal.question.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a question is in its life. */
public enum QuestionStatus {
    /** Nothing was published yet. */
    @JsonProperty("draft")
    DRAFT,
    /** At least one version can be put into kits; there may be a draft of the next one as well. */
    @JsonProperty("published")
    PUBLISHED,
    /** No version can be put into new kits; sessions and kits that hold one keep it. */
    @JsonProperty("retired")
    RETIRED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such status
     */
    public static QuestionStatus of(String wireName) {
        for (QuestionStatus status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown status: " + wireName);
    }
}
