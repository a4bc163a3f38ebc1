package dev.rehearsal.question.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question that an imported one resembles: another one of the same text, or one of the bank.
 *
 * @param number of the other question in the text; null for one of the bank
 * @param question id in the bank; null for one of the text
 * @param similarity 0 to 1
 */
public record SimilarItem(
        Where in, @Nullable Integer number, @Nullable UUID question, String title, double similarity) {

    /** Where the other question is. */
    @Schema(name = "SimilarIn")
    public enum Where {
        @JsonProperty("import")
        IMPORT,
        @JsonProperty("bank")
        BANK
    }
}
