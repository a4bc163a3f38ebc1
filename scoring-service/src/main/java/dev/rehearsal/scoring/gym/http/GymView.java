package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.scoring.gym.Exercise;
import dev.rehearsal.scoring.gym.GymResult;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The gym as one member sees it. */
@Schema(name = "GymView")
record GymView(List<ExerciseView> exercises, GymResultView result) {

    static GymView of(List<Exercise> exercises, Collection<ExerciseRated> attempts) {
        return new GymView(
                exercises.stream()
                        .map(exercise -> ExerciseView.of(exercise, attempts))
                        .toList(),
                GymResultView.of(GymResult.of(exercises, attempts)));
    }

    /** What the member's first attempts say. */
    @Schema(name = "GymResultView")
    record GymResultView(
            @Schema(description = "How many exercises were rated.")
            int exercises,

            @Schema(description = "How many criteria those have.")
            int ratings,

            @Schema(
                    required = true,
                    description =
                            "Mean of own level less reference, in levels; above 0 is lenient. Null unless enough.")
            @Nullable
            BiasView bias,

            @Schema(description = "How many ratings are the reference level.")
            int exact,

            @Schema(description = "How many ratings are at most one level from it.")
            int withinOne,

            @Schema(
                    required = true,
                    description =
                            "Weighted kappa, quadratic weights, of own levels and references. Null unless enough.")
            @Nullable
            ConsistencyView consistency,

            @Schema(description = "The bias in one sentence.")
            String severity,

            @Schema(description = "Whether enough exercises were rated for numbers.")
            boolean enough,

            @Schema(description = "How many exercises are enough.")
            int needed) {

        static GymResultView of(GymResult result) {
            GymResult.Estimate bias = result.bias();
            GymResult.Estimate kappa = result.consistency();
            return new GymResultView(
                    result.exercises(),
                    result.ratings(),
                    bias == null ? null : new BiasView(bias.value(), bias.low(), bias.high()),
                    result.exact(),
                    result.withinOne(),
                    kappa == null ? null : new ConsistencyView(kappa.value(), kappa.low(), kappa.high()),
                    result.leaning().text(),
                    result.enough(),
                    GymResult.FEWEST_EXERCISES);
        }
    }

    /** A bias with its 90 % interval. */
    @Schema(name = "GymBiasView")
    record BiasView(double value, double low, double high) {}

    /** A kappa with its 90 % interval. */
    @Schema(name = "GymConsistencyView")
    record ConsistencyView(double kappa, double low, double high) {}
}
