package dev.rehearsal.session.decision;

import dev.rehearsal.contracts.CandidateEvent;
import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a candidate.
 *
 * @param revision counts the decisions about the candidate, from 1; the highest stands
 * @param decision null if the one before was taken back
 */
public record CandidateDecision(
        int revision, @Nullable HiringDecision decision, String reason, MemberId member, Instant at) {

    /** What is told of it: all but the reason. */
    CandidateEvent.CandidateDecided event(CandidateId candidate) {
        return new CandidateEvent.CandidateDecided(candidate, member, decision, revision, at);
    }
}
