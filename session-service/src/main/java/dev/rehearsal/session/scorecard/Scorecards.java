package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.session.scorecard.Scorecard.Amendment;
import dev.rehearsal.session.scorecard.Scorecard.ChangedRating;
import dev.rehearsal.session.scorecard.Scorecard.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scorecards of an organisation. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Scorecards {

    private final Database database;

    public Scorecards(Database database) {
        this.database = database;
    }

    /** The column's JSON. */
    private record Ratings(List<ChangedRating> ratings) {}

    public List<Scorecard> of(SessionId session) {
        return database
                .list("select * from scorecard where session_id = ? order by member_id", this::read, session.value())
                .stream()
                .map(this::withAmendments)
                .toList();
    }

    /** Who has submitted one. */
    public Set<MemberId> submittedBy(SessionId session) {
        return Set.copyOf(database.list(
                "select member_id from scorecard where session_id = ? and status = 'submitted'",
                row -> new MemberId(row.uuid("member_id")),
                session.value()));
    }

    public Optional<Scorecard> find(SessionId session, MemberId member) {
        return database.first(
                        "select * from scorecard where session_id = ? and member_id = ?",
                        this::read,
                        session.value(),
                        member.value())
                .map(this::withAmendments);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<Scorecard> lock(SessionId session, MemberId member) {
        return database.first(
                        "select * from scorecard where session_id = ? and member_id = ? for update",
                        this::read,
                        session.value(),
                        member.value())
                .map(this::withAmendments);
    }

    /** Writes a draft if it is still at the revision it was made from; false otherwise. */
    public boolean keepDraft(OrganisationId organisation, Scorecard draft, Instant now) {
        return database.update(
                        """
                        insert into scorecard (organisation_id, session_id, member_id, status, revision, recommendation, summary,
                            strengths, concerns, feedback, updated_at)
                        values (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?)
                        on conflict (session_id, member_id) do update
                        set revision = excluded.revision, recommendation = excluded.recommendation, summary = excluded.summary,
                            strengths = excluded.strengths, concerns = excluded.concerns, feedback = excluded.feedback,
                            updated_at = excluded.updated_at
                        where scorecard.revision = excluded.revision - 1 and scorecard.status = 'draft'
                        """,
                        organisation.value(),
                        draft.session().value(),
                        draft.member().value(),
                        draft.revision(),
                        name(draft.recommendation()),
                        draft.summary(),
                        draft.strengths(),
                        draft.concerns(),
                        draft.feedback(),
                        now)
                == 1;
    }

    /** Marks a scorecard submitted, as the log says. */
    public void submitted(OrganisationId organisation, SessionEvent.ScorecardSubmitted event) {
        database.update(
                """
                insert into scorecard (organisation_id, session_id, member_id, status, revision, recommendation, summary,
                    strengths, concerns, feedback, updated_at, submitted_at)
                values (?, ?, ?, 'submitted', ?, ?, '', '', '', '', ?, ?)
                on conflict (session_id, member_id) do update
                set status = 'submitted', revision = greatest(scorecard.revision + 1, excluded.revision),
                    recommendation = excluded.recommendation, updated_at = excluded.updated_at,
                    submitted_at = excluded.submitted_at
                """,
                organisation.value(),
                event.session().value(),
                event.interviewer().value(),
                event.revision(),
                event.recommendation().wireName(),
                event.at(),
                event.at());
    }

    /** Adds an amendment to a scorecard that is locked. */
    public void amend(OrganisationId organisation, Scorecard scorecard, Amendment amendment) {
        database.update(
                "update scorecard set revision = ?, recommendation = ?, updated_at = ? where session_id = ? and member_id = ?",
                amendment.revision(),
                amendment.recommendation().wireName(),
                amendment.at(),
                scorecard.session().value(),
                scorecard.member().value());
        database.update(
                "insert into scorecard_amendment (organisation_id, session_id, member_id, revision, amended_at, reason,"
                        + " recommendation, ratings) values (?, ?, ?, ?, ?, ?, ?, ?)",
                organisation.value(),
                scorecard.session().value(),
                scorecard.member().value(),
                amendment.revision(),
                amendment.at(),
                amendment.reason(),
                amendment.recommendation().wireName(),
                new String(EventJson.write(new Ratings(amendment.ratings())), StandardCharsets.UTF_8));
    }

    private static @Nullable String name(@Nullable Recommendation recommendation) {
        return recommendation == null ? null : recommendation.wireName();
    }

    private Scorecard read(Row row) {
        String recommendation = row.textOrNull("recommendation");
        return new Scorecard(
                new SessionId(row.uuid("session_id")),
                new MemberId(row.uuid("member_id")),
                Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                row.integer("revision"),
                recommendation == null ? null : Recommendation.of(recommendation),
                row.text("summary"),
                row.text("strengths"),
                row.text("concerns"),
                row.text("feedback"),
                row.instantOrNull("submitted_at"),
                List.of());
    }

    private Scorecard withAmendments(Scorecard card) {
        if (card.status() == Status.DRAFT) {
            return card;
        }
        List<Amendment> amendments = database.list(
                "select * from scorecard_amendment where session_id = ? and member_id = ? order by revision",
                Scorecards::amendment,
                card.session().value(),
                card.member().value());
        return new Scorecard(
                card.session(),
                card.member(),
                card.status(),
                card.revision(),
                card.recommendation(),
                card.summary(),
                card.strengths(),
                card.concerns(),
                card.feedback(),
                card.submittedAt(),
                amendments);
    }

    private static Amendment amendment(Row row) {
        try {
            return new Amendment(
                    row.integer("revision"),
                    row.instant("amended_at"),
                    row.text("reason"),
                    Recommendation.of(row.text("recommendation")),
                    EventJson.read(row.text("ratings").getBytes(StandardCharsets.UTF_8), Ratings.class)
                            .ratings());
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("an amendment cannot be read", e);
        }
    }
}
