package dev.rehearsal.question.health;

import dev.rehearsal.contracts.ScoreEvent.QuestionDrift;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a question does in the interviews of the organisation that asks, over all its versions. */
@Schema(name = "QuestionHealth")
public record QuestionHealth(
        @Schema(description = "Settled interviews in which it was asked and somebody observed it.")
        int interviews,

        @Schema(description = "How many levels were given.") int ratings,

        @Schema(minimum = "1", maximum = "4") double meanLevel,

        @Schema(
                minimum = "0",
                maximum = "1",
                description = "0 if everybody gets the best level, 1 if nobody gets more than the lowest.")
        double difficulty,

        @Schema(
                required = true,
                minimum = "-1",
                maximum = "1",
                description = "Correlation of candidates' mean level here with that in the rest of the same interview;"
                        + " null with too few interviews, or where nothing varies.")
        @Nullable
        Double discrimination,

        @Schema(required = true, description = "Null with too few interviews.") @Nullable
        Drift drift,

        @Schema(description = "Of the latest interview or amendment in it.")
        Instant at) {

    /** The latest interviews against those before them. */
    @Schema(name = "QuestionHealthDrift")
    public record Drift(
            @Schema(
                    description =
                            "Of the mean level, less that of the rest of the same interviews; above 0 is \"answered"
                                    + " better than it used to be\".")
            double change,

            double standardError,

            @Schema(description = "How many are the latest.")
            int interviews,

            @Schema(description = "Whether chance alone would seldom give it: beyond the 99 % interval around 0.")
            boolean notable) {

        /**
         * The 0.995 quantile of Student's distribution with 14 degrees of freedom, the fewest there are: eight interviews against eight.
         * Strict, because every question is looked at again and again.
         */
        private static final double BEYOND = 2.977;

        static Drift of(QuestionDrift drift) {
            return new Drift(
                    drift.change(),
                    drift.standardError(),
                    drift.interviews(),
                    Math.abs(drift.change()) > BEYOND * drift.standardError());
        }
    }

    /** Of fewer interviews nothing is shown: it would say what single candidates got, whoever may see their scores. */
    private static final int FEWEST_INTERVIEWS = 5;

    /** What scoring observed, as it is shown; empty if it is of too few interviews. */
    public static Optional<QuestionHealth> of(QuestionObserved observed) {
        if (observed.interviews() < FEWEST_INTERVIEWS) {
            return Optional.empty();
        }
        QuestionDrift drift = observed.drift();
        return Optional.of(new QuestionHealth(
                observed.interviews(),
                observed.ratings(),
                observed.meanLevel(),
                observed.difficulty(),
                observed.discrimination(),
                drift == null ? null : Drift.of(drift),
                observed.at()));
    }
}
