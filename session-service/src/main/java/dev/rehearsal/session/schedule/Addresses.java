package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.Groups;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is shown the e-mail addresses of candidates: reviewers and administrators, whoever scheduled the candidate's first interview (and so
 * gave the address), whoever was put on a panel by somebody else, and a panel once the interview has begun. To schedule an interview with
 * somebody who is known discloses nothing. All methods need a transaction of the organisation.
 */
@ApplicationScoped
public class Addresses {

    private final Database database;

    public Addresses(Database database) {
        this.database = database;
    }

    /** Those of the candidates whose address the caller is shown. */
    public Set<CandidateId> shownTo(Caller caller, Collection<CandidateId> candidates) {
        if (caller.isAny(Groups.REVIEWER, Groups.ADMINISTRATOR)) {
            return Set.copyOf(candidates);
        }
        UUID member = caller.subject();
        return Set.copyOf(database.list(
                """
                select distinct s.candidate_id from interview_session s
                where s.candidate_id = any(?) and (
                    s.panel @> array[?::uuid] and (s.created_by <> ? or s.started_at is not null)
                    or s.created_by = ? and not exists (
                        select from interview_session e
                        where e.candidate_id = s.candidate_id
                          and (e.created_at, e.session_id) < (s.created_at, s.session_id)))
                """,
                row -> new CandidateId(row.uuid("candidate_id")),
                candidates.stream().map(CandidateId::value).toArray(UUID[]::new),
                member,
                member,
                member));
    }

    /** The session as the caller, a member, is shown it: without an address that is not for them. */
    public InterviewSession shown(Caller caller, InterviewSession session) {
        Candidate candidate = session.candidate();
        return candidate.email() == null
                        || shownTo(caller, List.of(candidate.id())).contains(candidate.id())
                ? session
                : session.withoutAddress();
    }
}
