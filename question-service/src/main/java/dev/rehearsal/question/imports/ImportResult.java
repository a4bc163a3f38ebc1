package dev.rehearsal.question.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text: a draft for each question that could be kept.
 *
 * @param refused questions that were not kept, each with its reason; the others were
 */
public record ImportResult(List<Created> items, List<Refused> refused) {

    public ImportResult {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /** A draft that was made. */
    @Schema(name = "ImportedItem")
    public record Created(int number, UUID question) {}

    /** A question of the text, or a number that was asked for, of which no draft was made; {@code line} is where it begins. */
    @Schema(name = "ImportRefusedItem")
    public record Refused(int number, @Nullable Integer line, String reason) {}
}
