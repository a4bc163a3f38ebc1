package dev.rehearsal.session.decision.http;

import dev.rehearsal.session.decision.CandidateDecision;
import dev.rehearsal.session.decision.Deciding;
import java.util.List;

/**
 * Decisions about a candidate, the latest first. Revisions are counted without gaps, so there are more as long as the last item is not
 * the first one.
 *
 * @param revision the one that stands; 0 if there is none
 * @param withheld whether the caller still owes a scorecard about the candidate, and is therefore shown none
 */
public record DecisionHistory(int revision, boolean withheld, List<CandidateDecision> items) {

    static DecisionHistory of(Deciding.History<CandidateDecision> history) {
        return new DecisionHistory(history.latest(), history.withheld(), history.revisions());
    }
}
