package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateEvent.CandidateDecided;
import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.scoring.session.CandidateDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was decided about candidates. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class CandidateDecisions {

    private final Database database;

    public CandidateDecisions(Database database) {
        this.database = database;
    }

    /** Keeps the decision, unless one of a higher revision is known. */
    public void save(OrganisationId organisation, CandidateDecided decided) {
        HiringDecision decision = decided.decision();
        database.update(
                """
                insert into candidate_decision (organisation_id, candidate_id, member_id, decision, revision, at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (organisation_id, candidate_id) do update set
                    member_id = excluded.member_id, decision = excluded.decision, revision = excluded.revision, at = excluded.at
                where candidate_decision.revision < excluded.revision
                """,
                organisation.value(),
                decided.candidate().value(),
                decided.member().value(),
                decision == null ? null : decision.wireName(),
                decided.revision(),
                decided.at());
    }

    /** The decisions about these candidates that stand; one that was taken back does not. */
    public Map<CandidateId, CandidateDecision> of(Collection<CandidateId> candidates) {
        Map<CandidateId, CandidateDecision> decisions = new HashMap<>();
        database.list(
                        "select * from candidate_decision where candidate_id = any (?) and decision is not null",
                        CandidateDecisions::read,
                        (Object) candidates.stream().map(CandidateId::value).toArray(UUID[]::new))
                .forEach(decision -> decisions.put(decision.candidate(), decision));
        return decisions;
    }

    private static CandidateDecision read(Row row) {
        return new CandidateDecision(
                new CandidateId(row.uuid("candidate_id")),
                new MemberId(row.uuid("member_id")),
                HiringDecision.of(row.text("decision")),
                row.integer("revision"),
                row.instant("at"));
    }
}
