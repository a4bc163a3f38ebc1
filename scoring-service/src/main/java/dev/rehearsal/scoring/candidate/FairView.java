package dev.rehearsal.scoring.candidate;

import dev.rehearsal.scoring.fair.FairScore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A candidate's fair score, or why there is none; the raw mean of the same ratings is beside it either way. */
@Schema(
        name = "FairView",
        description = "A score adjusted for who rated and what was asked, over all sessions of the candidate.")
public record FairView(
        @Schema(
                enumeration = {FairView.MEASURED, FairView.REFUSED, FairView.NONE, FairView.NOT_YET},
                description =
                        "measured: there is one. refused: the ratings cannot be compared with others, reason says why."
                                + " none: nothing was observed. pending: the ratings of the organisation are still being"
                                + " estimated, or cannot be at the moment.")
        String state,

        @Schema(
                required = true,
                minimum = "1",
                maximum = "4",
                description = "The level that an average interviewer would give on an average criterion.")
        @Nullable
        Double average,

        @Schema(required = true, description = "Lower end of the 90 % interval of the average.") @Nullable
        Double low,

        @Schema(required = true, description = "Upper end of it.") @Nullable
        Double high,

        @Schema(required = true, description = "Ability in logits.") @Nullable
        Double measure,

        @Schema(required = true, description = "Of the measure.") @Nullable
        Double standardError,

        @Schema(description = "How many observed ratings are in it.")
        int ratings,

        @Schema(required = true, description = "Plain mean of the levels.") @Nullable
        Double rawMean,

        @Schema(required = true, description = "Why there is no fair score; null where there is one.") @Nullable
        String reason) {

    static final String MEASURED = "measured";
    static final String REFUSED = "refused";
    static final String NONE = "none";
    static final String NOT_YET = "pending";

    private static final FairView NOTHING =
            new FairView(NONE, null, null, null, null, null, 0, null, "Nothing was observed yet.");

    static final FairView PENDING = new FairView(
            NOT_YET, null, null, null, null, null, 0, null, "It is still being estimated. Look again in a moment.");

    /** The view of a score; null is a candidate without any observed rating. */
    public static FairView of(@Nullable FairScore score) {
        return switch (score) {
            case null -> NOTHING;
            case FairScore.Measured it ->
                new FairView(
                        MEASURED,
                        it.average(),
                        it.low(),
                        it.high(),
                        it.measure(),
                        it.standardError(),
                        it.ratings(),
                        it.rawMean(),
                        null);
            case FairScore.Refused it ->
                new FairView(
                        REFUSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.ratings(),
                        it.rawMean(),
                        it.reason().text());
        };
    }
}
