package dev.rehearsal.question.editorial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far the review of a draft is. */
public enum ReviewStage {
    /** Nobody was asked to look at it, or it was changed since. */
    @JsonProperty("writing")
    WRITING,
    /** A second person is asked to look at it. */
    @JsonProperty("in-review")
    IN_REVIEW,
    /** Somebody looked at it and wants something changed. */
    @JsonProperty("changes-asked")
    CHANGES_ASKED,
    /** Somebody else than its writer found it good as it stands. */
    @JsonProperty("approved")
    APPROVED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such stage
     */
    public static ReviewStage of(String wireName) {
        for (ReviewStage stage : values()) {
            if (stage.wireName().equals(wireName)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("unknown stage: " + wireName);
    }
}
