package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import java.time.Instant;

/**
 * What the hiring team decided about a candidate, and did not take back.
 *
 * @param member who wrote it down
 * @param revision counts the decisions about the candidate, from 1
 */
public record CandidateDecision(
        CandidateId candidate, MemberId member, HiringDecision decision, int revision, Instant at) {}
