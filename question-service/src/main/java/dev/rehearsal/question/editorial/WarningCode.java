package dev.rehearsal.question.editorial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a warning is about. The names are part of the API and stay. */
public enum WarningCode {
    /** Parts that make a question better are not there, or fewer than usual. */
    @JsonProperty("thin")
    THIN,
    /** Another question in the bank asks nearly the same. */
    @JsonProperty("near-duplicate")
    NEAR_DUPLICATE,
    /** An anchor judges instead of saying what is seen or heard. */
    @JsonProperty("vague-anchor")
    VAGUE_ANCHOR,
    /** Two anchors of a criterion say nearly the same. */
    @JsonProperty("anchors-alike")
    ANCHORS_ALIKE,
    /** All key points weigh the same. */
    @JsonProperty("weights-alike")
    WEIGHTS_ALIKE,
    /** There is a program, and nobody has said that it ran. */
    @JsonProperty("not-run")
    NOT_RUN,
    /** The date by which it was to be reviewed again is past. */
    @JsonProperty("review-past")
    REVIEW_PAST;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
