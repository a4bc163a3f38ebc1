package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.gym.Exercise;
import dev.rehearsal.scoring.gym.db.Attempts;
import dev.rehearsal.scoring.gym.file.ShippedExercises;
import dev.rehearsal.scoring.session.view.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where members rate exercises. An attempt is kept and its event put into the outbox in one transaction, so whoever rated reads it at
 * once; when the event comes back by the topic it is known already, and in a database made anew it is not.
 */
@ApplicationScoped
public class GymDesk {

    /** Attempts of one member at one version of an exercise. */
    static final int MOST_ATTEMPTS = 20;

    private final Tenancy tenancy;
    private final ShippedExercises exercises;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Clock clock;

    public GymDesk(Tenancy tenancy, ShippedExercises exercises, Attempts attempts, Outbox outbox, Clock clock) {
        this.tenancy = tenancy;
        this.exercises = exercises;
        this.attempts = attempts;
        this.outbox = outbox;
        this.clock = clock;
    }

    GymView view(Viewer viewer) {
        List<ExerciseRated> own = tenancy.inOrganisation(viewer.organisation(), () -> attempts.of(viewer.member()));
        return GymView.of(exercises.all(), own);
    }

    ExerciseView rate(Viewer viewer, String name, AttemptBody body) {
        Exercise exercise = exercises.find(name).orElseThrow(() -> Problem.notFound("exercise"));
        if (body.version() != exercise.version()) {
            throw Problem.conflict(
                    "exercise-changed",
                    "The exercise is now at version " + exercise.version() + ". Load it again and rate that.");
        }
        if (!exercise.isRatedBy(body.levels())) {
            throw Problem.unprocessable("criteria-incomplete", "Rate each criterion of the exercise once.");
        }
        ExerciseRated attempt = new ExerciseRated(
                body.attempt(),
                viewer.member(),
                name,
                exercise.version(),
                exercise.inOrder(body.levels()),
                // PostgreSQL keeps microseconds; what is published is what is kept.
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return tenancy.inOrganisation(viewer.organisation(), () -> {
            attempts.lock(viewer.member());
            keep(viewer, attempt);
            return ExerciseView.of(exercise, attempts.of(viewer.member()));
        });
    }

    private void keep(Viewer viewer, ExerciseRated attempt) {
        Optional<ExerciseRated> known = attempts.find(viewer.member(), attempt.attempt());
        if (known.filter(other -> !other.exercise().equals(attempt.exercise())).isPresent()) {
            throw Problem.conflict("attempt-known", "This attempt was made at another exercise. Begin a new one.");
        }
        long made = attempts.of(viewer.member()).stream()
                .filter(other -> other.exercise().equals(attempt.exercise()) && other.version() == attempt.version())
                .count();
        if (known.isEmpty() && made >= MOST_ATTEMPTS) {
            throw Problem.conflict(
                    "attempts-used-up", "This answer was rated " + MOST_ATTEMPTS + " times. Go on to another one.");
        }
        if (attempts.add(viewer.organisation(), attempt)) {
            UUID id = Ids.derived("exercise.rated", viewer.organisation(), viewer.member(), attempt.attempt());
            outbox.append(viewer.organisation(), id, attempt, attempt.at());
        }
    }

    GymMemberList members(Viewer viewer, int limit, @Nullable UUID after) {
        List<Attempts.Done> found =
                tenancy.inOrganisation(viewer.organisation(), () -> attempts.done(exercises.all(), after, limit + 1));
        return GymMemberList.of(found, limit, exercises.all().size());
    }
}
