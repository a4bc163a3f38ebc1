package dev.rehearsal.session.decision.http;

import dev.rehearsal.session.decision.Deciding;
import dev.rehearsal.session.decision.ScoreOverride;
import java.util.List;

/**
 * Every override of a session, the latest first; that one stands.
 *
 * @param revision of the latest; 0 if there is none
 * @param withheld whether the caller still owes a scorecard about the candidate, and is therefore shown none
 */
public record OverrideHistory(int revision, boolean withheld, List<ScoreOverride> items) {

    static OverrideHistory of(Deciding.History<ScoreOverride> history) {
        List<ScoreOverride> items = history.revisions();
        return new OverrideHistory(items.isEmpty() ? 0 : items.getFirst().revision(), history.withheld(), items);
    }
}
