package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.scoring.session.ScoredSession;

/**
 * A session before and after further events.
 *
 * @param scored what is to be published of it
 */
public record Change(ScoredSession before, ScoredSession now, SessionScored scored) {

    public static Change of(ScoredSession before, ScoredSession now) {
        return new Change(before, now, now.scored());
    }
}
