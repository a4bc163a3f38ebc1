package dev.rehearsal.scoring.gym.db;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.inbox.Replacement;
import dev.rehearsal.scoring.gym.Exercise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts at exercises. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class Attempts {

    private static final int MOST_READ = 5_000;

    private final Database database;

    public Attempts(Database database) {
        this.database = database;
    }

    /** The ratings as they are kept. */
    record Ratings(List<ExerciseRating> ratings) {}

    /**
     * How much a member has done.
     *
     * @param exercises how many exercises were rated, in the version shown now
     * @param at when the latest was
     */
    public record Done(MemberId member, int exercises, Instant at) {}

    /** Makes this the only transaction in which the member rates exercises, and the tables the ones that stay. To be called first. */
    public void lock(MemberId member) {
        database.update(Replacement.WAIT);
        database.update("select pg_advisory_xact_lock(hashtextextended('gym/' || ?, 0))", member.toString());
    }

    /** Keeps an attempt; returns whether it was not known yet. */
    public boolean add(OrganisationId organisation, ExerciseRated attempt) {
        return database.update(
                        """
                        insert into exercise_attempt
                            (organisation_id, member_id, attempt_id, exercise, version, ratings, at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """,
                        organisation.value(),
                        attempt.member().value(),
                        attempt.attempt(),
                        attempt.exercise(),
                        attempt.version(),
                        Row.json(new Ratings(attempt.ratings())),
                        attempt.at())
                == 1;
    }

    /** The member's attempt of that id. */
    public Optional<ExerciseRated> find(MemberId member, UUID attempt) {
        return database.first(
                "select * from exercise_attempt where member_id = ? and attempt_id = ?",
                Attempts::read,
                member.value(),
                attempt);
    }

    /** All attempts of a member, the earliest first. */
    public List<ExerciseRated> of(MemberId member) {
        return database.list(
                "select * from exercise_attempt where member_id = ? order by at, attempt_id limit " + MOST_READ,
                Attempts::read,
                member.value());
    }

    /** Who has rated any of these exercises, in the order of ids. */
    public List<Done> done(Collection<Exercise> exercises, @Nullable UUID after, int limit) {
        List<String> versions = exercises.stream()
                .map(exercise -> exercise.exercise() + "/" + exercise.version())
                .toList();
        return database.list(
                """
                select member_id, count(distinct exercise) as exercises, max(at) as at from exercise_attempt
                where exercise || '/' || version = any (?) and (?::uuid is null or member_id > ?::uuid)
                group by member_id order by member_id limit ?
                """,
                row -> new Done(new MemberId(row.uuid("member_id")), row.integer("exercises"), row.instant("at")),
                versions,
                after,
                after,
                limit);
    }

    private static ExerciseRated read(Row row) {
        return new ExerciseRated(
                row.uuid("attempt_id"),
                new MemberId(row.uuid("member_id")),
                row.text("exercise"),
                row.integer("version"),
                row.json("ratings", Ratings.class).ratings(),
                row.instant("at"));
    }
}
