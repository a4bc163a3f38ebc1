package dev.rehearsal.scoring.health.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.scoring.health.QuestionHealth;
import dev.rehearsal.scoring.health.QuestionInterview;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.db.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How questions did in each settled interview. What follows for a question is published under a lock of that question, so that of two
 * sessions settled at the same time the later one sees the earlier. Every method needs a transaction of the organisation.
 */
@ApplicationScoped
public class QuestionInterviews {

    private static final String SAVE = """
            insert into question_interview (organisation_id, question_id, session_id, revision, asked, at,
                ratings, levels, rest_ratings, rest_levels)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (organisation_id, question_id, session_id) do update set
                revision = excluded.revision, asked = excluded.asked, at = excluded.at, ratings = excluded.ratings,
                levels = excluded.levels, rest_ratings = excluded.rest_ratings, rest_levels = excluded.rest_levels
            """;

    private static final String REVISION =
            "select coalesce(sum(revision), 0)::bigint as revision from question_interview where question_id = ?";
    private static final String LATEST = """
            select * from question_interview where question_id = ? and ratings > 0
            order by asked desc, session_id desc limit ?
            """;

    private final Database database;
    private final Outbox outbox;

    public QuestionInterviews(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Keeps sessions that changed, and publishes how the questions do now that do otherwise by it than before. */
    public void save(OrganisationId organisation, Collection<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<QuestionId> observed = new HashSet<>();
        for (Change change : changes) {
            if (change.before().score().provisional() && change.now().score().provisional()) {
                continue;
            }
            List<QuestionInterview> was =
                    QuestionInterview.of(Rated.of(change.before().score()));
            List<QuestionInterview> is =
                    QuestionInterview.of(Rated.of(change.now().score()));
            Map<QuestionId, QuestionInterview> changed = new HashMap<>();
            was.forEach(interview -> changed.put(interview.question(), without(interview)));
            is.forEach(interview -> changed.put(interview.question(), interview));
            changed.values()
                    .forEach(interview ->
                            rows.add(row(organisation, interview, change.now().revision())));
            changed.values().removeAll(Set.copyOf(was));
            observed.addAll(changed.keySet());
        }
        database.batch(SAVE, rows);
        publish(organisation, observed);
    }

    private static QuestionInterview without(QuestionInterview interview) {
        return new QuestionInterview(
                interview.question(), interview.session(), interview.asked(), interview.at(), 0, 0, 0, 0);
    }

    private static @Nullable Object[] row(OrganisationId organisation, QuestionInterview interview, long revision) {
        return new @Nullable Object[] {
            organisation.value(),
            interview.question().value(),
            interview.session().value(),
            revision,
            interview.asked(),
            interview.at(),
            interview.ratings(),
            interview.levels(),
            interview.restRatings(),
            interview.restLevels()
        };
    }

    private void publish(OrganisationId organisation, Collection<QuestionId> questions) {
        questions.stream()
                .sorted(Comparator.comparing(QuestionId::value))
                .forEach(question -> publish(organisation, question));
    }

    private void publish(OrganisationId organisation, QuestionId question) {
        var unused = database.list(
                "select pg_advisory_xact_lock(hashtextextended('question-health/' || ? || '/' || ?, 0))",
                row -> true,
                organisation.toString(),
                question.toString());
        long revision = database.first(REVISION, row -> row.number("revision"), question.value())
                .orElse(0L);
        List<QuestionInterview> latest =
                database.list(LATEST, QuestionInterviews::read, question.value(), QuestionHealth.MOST_INTERVIEWS);
        QuestionHealth.of(question, revision, latest)
                .ifPresent(observed -> outbox.append(organisation, observed, observed.at()));
    }

    private static QuestionInterview read(Row row) {
        return new QuestionInterview(
                new QuestionId(row.uuid("question_id")),
                new SessionId(row.uuid("session_id")),
                row.instant("asked"),
                row.instant("at"),
                row.integer("ratings"),
                row.integer("levels"),
                row.integer("rest_ratings"),
                row.integer("rest_levels"));
    }
}
