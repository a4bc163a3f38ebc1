package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.Summary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One number with its uncertainty, or no number if nothing was observed. */
@Schema(name = "SummaryView", description = "A weighted mean on the four-level scale, with its uncertainty.")
public record SummaryView(
        @Schema(required = true, minimum = "1", maximum = "4", description = "Null while nothing was observed.")
        @Nullable
        Double value,

        @Schema(required = true, description = "Null while fewer than two ratings exist.") @Nullable
        Double standardError,

        @Schema(required = true, description = "Lower end of the 90 % interval.") @Nullable
        Double low,

        @Schema(required = true, description = "Upper end of the 90 % interval.") @Nullable
        Double high,

        @Schema(description = "How many observed ratings are in it.")
        int ratings,

        @Schema(description = "How many were given as \"not observed\".")
        int notObserved) {

    public static SummaryView of(Summary summary) {
        return new SummaryView(
                summary.value(),
                summary.standardError(),
                summary.low(),
                summary.high(),
                summary.ratings(),
                summary.notObserved());
    }
}
