package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.contracts.PartId;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt at an exercise. {@code attempt} is made by the caller; the same one sent again counts once. */
@Schema(name = "ExerciseAttempt")
record AttemptBody(
        @NotNull UUID attempt,
        @NotNull @Min(1) Integer version,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid LevelBody> ratings) {

    /** The level for one criterion. */
    @Schema(name = "ExerciseAttemptRating")
    record LevelBody(
            @NotBlank @Storable @Size(max = PartId.LONGEST) String criterion,
            @NotNull @Min(1) @Max(4) Integer level) {}

    List<ExerciseRating> levels() {
        return ratings.stream()
                .map(rating -> new ExerciseRating(rating.criterion(), rating.level()))
                .toList();
    }
}
