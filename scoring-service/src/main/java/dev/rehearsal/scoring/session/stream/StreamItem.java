package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.scoring.session.view.ScoreView;

/** What goes down a score stream. */
public sealed interface StreamItem {

    /** The score as it is now. */
    record Score(ScoreView view) implements StreamItem {}

    /** Nothing new; shows both ends that the connection lives. */
    record KeepAlive() implements StreamItem {}
}
