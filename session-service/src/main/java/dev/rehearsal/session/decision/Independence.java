package dev.rehearsal.session.decision;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ratings are independent: who is on the panel of one of a candidate's interviews and has not submitted the scorecard there neither
 * decides about the candidate nor learns what others decided. All methods need a transaction of the organisation.
 */
@ApplicationScoped
public class Independence {

    private final Database database;

    public Independence(Database database) {
        this.database = database;
    }

    /** Whether the caller still owes a scorecard about the candidate. */
    public boolean isOwed(Caller caller, CandidateId candidate) {
        return !owed(caller, List.of(candidate)).isEmpty();
    }

    /** About whom of these the caller still owes a scorecard. Interviews to come count, those called off do not. */
    public Set<CandidateId> owed(Caller caller, Collection<CandidateId> candidates) {
        return Set.copyOf(database.list(
                """
                select distinct candidate_id from interview_session s
                where candidate_id = any(?) and panel @> array[?::uuid] and status <> 'cancelled'
                  and not exists (select from scorecard c
                                  where c.session_id = s.session_id and c.member_id = ? and c.status = 'submitted')
                """,
                row -> new CandidateId(row.uuid("candidate_id")),
                candidates.stream().map(CandidateId::value).toArray(UUID[]::new),
                caller.subject(),
                caller.subject()));
    }
}
