package dev.rehearsal.question.imports.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import job has come. */
@Schema(name = "ImportJobStatus")
public enum JobStatus {
    /** Its text is being sent. */
    @JsonProperty("receiving")
    RECEIVING,
    /** All of its text is there; other jobs are before it, or it is about to begin. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    /** It has failed several times; what was made stays, and it can be continued. */
    @JsonProperty("broken-off")
    BROKEN_OFF;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such status
     */
    public static JobStatus of(String wireName) {
        for (JobStatus status : values()) {
            if (status.wireName().equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("unknown status: " + wireName);
    }
}
