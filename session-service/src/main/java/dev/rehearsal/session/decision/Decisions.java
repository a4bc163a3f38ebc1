package dev.rehearsal.session.decision;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Overrides and decisions with all their revisions. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Decisions {

    private final Database database;

    public Decisions(Database database) {
        this.database = database;
    }

    /**
     * So many revisions, the latest first.
     *
     * @param before only those of a lower number
     */
    public record Part(int before, int limit) {

        /** As many as are read at once. */
        public static final int MOST = 100;

        /** The last ones. */
        public static final Part LATEST = new Part(Integer.MAX_VALUE, MOST);
    }

    /** Overrides of a session, the latest first. */
    public List<ScoreOverride> overridesOf(SessionId session, Part part) {
        return database.list(
                "select * from score_override where session_id = ? and revision < ? order by revision desc limit ?",
                Decisions::override,
                session.value(),
                part.before(),
                part.limit());
    }

    /** The number of the last override of a session; 0 if there is none. */
    int latestOverride(SessionId session) {
        return latest(
                "select coalesce(max(revision), 0) as revision from score_override where session_id = ?",
                session.value());
    }

    void add(OrganisationId organisation, SessionId session, ScoreOverride override) {
        database.update(
                "insert into score_override (organisation_id, session_id, revision, value, reason, member_id, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                organisation.value(),
                session.value(),
                override.revision(),
                override.value(),
                override.reason(),
                override.member().value(),
                override.at());
    }

    /** Decisions about a candidate, the latest first. */
    public List<CandidateDecision> about(CandidateId candidate, Part part) {
        return database.list(
                "select * from candidate_decision where candidate_id = ? and revision < ? order by revision desc limit ?",
                Decisions::decision,
                candidate.value(),
                part.before(),
                part.limit());
    }

    /** The number of the last decision about a candidate; 0 if there is none. */
    int latestDecision(CandidateId candidate) {
        return latest(
                "select coalesce(max(revision), 0) as revision from candidate_decision where candidate_id = ?",
                candidate.value());
    }

    private int latest(String sql, UUID of) {
        return database.first(sql, row -> row.integer("revision"), of).orElse(0);
    }

    /** What stands for each of the candidates; those about whom nothing stands are left out. */
    public Map<CandidateId, CandidateDecision> standing(Collection<CandidateId> candidates) {
        Map<CandidateId, CandidateDecision> standing = new HashMap<>();
        database
                .list("""
                        select distinct on (candidate_id) * from candidate_decision where candidate_id = any(?)
                        order by candidate_id, revision desc
                        """, row -> Map.entry(new CandidateId(row.uuid("candidate_id")), decision(row)), (Object)
                        candidates.stream().map(CandidateId::value).toArray(UUID[]::new))
                .stream()
                .filter(entry -> entry.getValue().decision() != null)
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
        return standing;
    }

    void add(OrganisationId organisation, CandidateId candidate, CandidateDecision decided) {
        HiringDecision decision = decided.decision();
        database.update(
                "insert into candidate_decision (organisation_id, candidate_id, revision, decision, reason, member_id,"
                        + " made_at) values (?, ?, ?, ?, ?, ?, ?)",
                organisation.value(),
                candidate.value(),
                decided.revision(),
                decision == null ? null : decision.wireName(),
                decided.reason(),
                decided.member().value(),
                decided.at());
    }

    private static ScoreOverride override(Row row) {
        String value = row.textOrNull("value");
        return new ScoreOverride(
                row.integer("revision"),
                value == null ? null : new BigDecimal(value),
                row.text("reason"),
                new MemberId(row.uuid("member_id")),
                row.instant("made_at"));
    }

    private static CandidateDecision decision(Row row) {
        String decision = row.textOrNull("decision");
        return new CandidateDecision(
                row.integer("revision"),
                decision == null ? null : HiringDecision.of(decision),
                row.text("reason"),
                new MemberId(row.uuid("member_id")),
                row.instant("made_at"));
    }
}
