package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.scoring.session.view.ScoreReading;
import java.util.Optional;

/** Where one stream's views come from: one session as one viewer sees it. May block. */
interface ScoreSource {

    /** The view now, from the database; empty if the viewer sees nothing (any more). */
    Optional<ScoreReading.Seen> now();

    /** The view of what was just scored; empty if the viewer sees nothing (any more). */
    Optional<ScoreReading.Seen> scored(SessionScored scored);

    /** The session's revision in the database. */
    long revision();
}
