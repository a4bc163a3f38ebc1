package dev.rehearsal.session.decision.http;

import dev.rehearsal.session.decision.Deciding;
import dev.rehearsal.session.decision.ScoreOverride;
import java.util.List;

/**
 * Overrides of a session, the latest first. Revisions are counted without gaps, so there are more as long as the last item is not the
 * first one.
 *
 * @param revision the one that stands; 0 if there is none
 * @param withheld whether the caller still owes a scorecard about the candidate, and is therefore shown none
 */
public record OverrideHistory(int revision, boolean withheld, List<ScoreOverride> items) {

    static OverrideHistory of(Deciding.History<ScoreOverride> history) {
        return new OverrideHistory(history.latest(), history.withheld(), history.revisions());
    }
}
