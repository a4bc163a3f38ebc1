package dev.rehearsal.question.kit.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import dev.rehearsal.contracts.SessionEvent.SessionScheduled;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Which questions candidates were asked. What comes may come in any order and again: the state is the same. Every method needs a
 * transaction of the organisation.
 */
@ApplicationScoped
public class AskedBefore {

    /** More questions than a person is asked in interviews; the latest count. */
    private static final int MOST = 500;

    private final Database database;

    public AskedBefore(Database database) {
        this.database = database;
    }

    /** Takes note of whose interview it is, unless that candidate was erased; the highest revision stands. */
    public void scheduled(OrganisationId organisation, SessionScheduled scheduled) {
        oneAtATime(scheduled.candidate());
        database.update(
                """
                insert into candidate_session (organisation_id, session_id, candidate_id, revision)
                select ?, ?, ?, ?
                where not exists (select from erased_candidate where organisation_id = ? and candidate_id = ?)
                on conflict (organisation_id, session_id)
                    do update set candidate_id = excluded.candidate_id, revision = excluded.revision
                    where candidate_session.revision < excluded.revision
                """,
                organisation.value(),
                scheduled.session().value(),
                scheduled.candidate().value(),
                scheduled.revision(),
                organisation.value(),
                scheduled.candidate().value());
    }

    public void asked(OrganisationId organisation, QuestionAsked asked) {
        database.update(
                "insert into asked_question (organisation_id, session_id, question_id, asked_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                organisation.value(),
                asked.session().value(),
                asked.question().value(),
                asked.at());
    }

    /** Forgets what the candidate was asked, for good. A question that is heard of later is then nobody's. */
    public void erased(OrganisationId organisation, CandidateId candidate) {
        oneAtATime(candidate);
        database.update(
                "insert into erased_candidate (organisation_id, candidate_id) values (?, ?) on conflict do nothing",
                organisation.value(),
                candidate.value());
        database.update(
                "delete from asked_question where session_id in"
                        + " (select session_id from candidate_session where candidate_id = ?)",
                candidate.value());
        database.update("delete from candidate_session where candidate_id = ?", candidate.value());
    }

    /** An erasure and an interview of the same candidate come by different partitions, at the same time perhaps. */
    private void oneAtATime(CandidateId candidate) {
        database.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "erasure of " + candidate.value());
    }

    /** What the candidate was asked, the latest first; empty for a candidate who is not known here. */
    public List<QuestionId> of(CandidateId candidate) {
        return database.list("""
                select a.question_id, max(a.asked_at) as latest
                from candidate_session s join asked_question a
                    on a.organisation_id = s.organisation_id and a.session_id = s.session_id
                where s.candidate_id = ? group by a.question_id order by latest desc, a.question_id limit ?
                """, row -> new QuestionId(row.uuid("question_id")), candidate.value(), MOST);
    }
}
