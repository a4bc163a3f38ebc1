package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Recommendation;

/**
 * A submitted scorecard as it stands.
 *
 * @param recommendation of the submission, or of the latest amendment
 * @param revision of the same
 */
public record Scorecard(MemberId interviewer, Recommendation recommendation, int revision) {}
