package dev.rehearsal.session.decision.http;

import dev.rehearsal.session.decision.CandidateDecision;
import dev.rehearsal.session.decision.Deciding;
import java.util.List;

/**
 * Every decision about a candidate, the latest first; that one stands.
 *
 * @param revision of the latest; 0 if there is none
 * @param withheld whether the caller still owes a scorecard about the candidate, and is therefore shown none
 */
public record DecisionHistory(int revision, boolean withheld, List<CandidateDecision> items) {

    static DecisionHistory of(Deciding.History<CandidateDecision> history) {
        List<CandidateDecision> items = history.revisions();
        return new DecisionHistory(items.isEmpty() ? 0 : items.getFirst().revision(), history.withheld(), items);
    }
}
