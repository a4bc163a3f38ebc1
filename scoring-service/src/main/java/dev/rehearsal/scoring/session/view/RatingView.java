package dev.rehearsal.scoring.session.view;

import dev.rehearsal.scoring.session.StandingRating;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rating as it stands, with what finds it in the replay. */
@Schema(name = "RatingView")
public record RatingView(
        UUID interviewer,

        @Schema(required = true, minimum = "1", maximum = "4", description = "Null for \"not observed\".") @Nullable
        Integer level,

        @Schema(
                required = true,
                description = "Of the entry in the session's log; null if it was first given in an amendment.")
        @Nullable
        Long position,

        @Schema(description = "When it was given or last amended.")
        Instant at,

        @Schema(description = "Whether an amendment of the scorecard set it.")
        boolean amended) {

    public static RatingView of(StandingRating rating) {
        return new RatingView(
                rating.interviewer().value(), rating.level(), rating.position(), rating.at(), rating.amended());
    }
}
