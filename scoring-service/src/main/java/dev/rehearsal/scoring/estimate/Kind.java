package dev.rehearsal.scoring.estimate;

import dev.rehearsal.scoring.session.Rated;

/** Which ratings of an organisation go into an estimate. */
public enum Kind {
    /** All there are. */
    LIVE,
    /** Of sessions of which the whole panel has submitted: what follows from these tells nobody what could still sway a judgement. */
    SETTLED;

    boolean takes(Rated rated) {
        return switch (this) {
            case LIVE -> true;
            case SETTLED -> rated.settled() != null;
        };
    }
}
