package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.scoring.gym.Exercise;
import dev.rehearsal.scoring.gym.GymResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A prepared answer, and what the member made of it. The references are there only after an own attempt. */
@Schema(name = "ExerciseView")
record ExerciseView(
        String exercise,
        int version,
        String title,

        @Schema(description = "An id of the taxonomy.") String competency,

        Level level,
        String prompt,
        String answer,
        List<ExerciseCriterionView> criteria,

        @Schema(required = true, description = "The latest own attempt at this version; null before the first.")
        @Nullable
        MineView mine) {

    static ExerciseView of(Exercise exercise, Collection<ExerciseRated> attempts) {
        List<ExerciseRated> own = attempts.stream()
                .filter(attempt -> attempt.exercise().equals(exercise.exercise())
                        && attempt.version() == exercise.version()
                        && exercise.isRatedBy(attempt.ratings()))
                .sorted(GymResult.EARLIEST)
                .toList();
        return new ExerciseView(
                exercise.exercise(),
                exercise.version(),
                exercise.title(),
                exercise.competency(),
                exercise.level(),
                exercise.prompt(),
                exercise.answer(),
                exercise.criteria().stream()
                        .map(criterion ->
                                new ExerciseCriterionView(criterion.id(), criterion.name(), criterion.ladder()))
                        .toList(),
                own.isEmpty() ? null : MineView.of(exercise, own.getLast(), own.size()));
    }

    /** One criterion of its rubric. */
    @Schema(name = "ExerciseCriterionView")
    record ExerciseCriterionView(
            String id,
            String name,

            @Schema(description = "What is to be observed, from level 1 to level 4.")
            List<String> anchors) {}

    /** An own attempt beside the reference. */
    @Schema(name = "ExerciseAttemptView")
    record MineView(
            Instant at,
            List<LevelView> ratings,
            List<ReferenceView> reference,

            @Schema(description = "How many attempts were made at this version; the first one counts for the result.")
            int attempts) {

        private static MineView of(Exercise exercise, ExerciseRated attempt, int attempts) {
            return new MineView(
                    attempt.at(),
                    exercise.inOrder(attempt.ratings()).stream()
                            .map(rating -> new LevelView(rating.criterion(), rating.level()))
                            .toList(),
                    exercise.criteria().stream()
                            .map(criterion ->
                                    new ReferenceView(criterion.id(), criterion.reference(), criterion.reason()))
                            .toList(),
                    attempts);
        }
    }

    /** A level that was given. */
    @Schema(name = "ExerciseLevelView")
    record LevelView(String criterion, int level) {}

    /** The level that the answer deserves, and why. */
    @Schema(name = "ExerciseReferenceView")
    record ReferenceView(String criterion, int level, String reason) {}
}
