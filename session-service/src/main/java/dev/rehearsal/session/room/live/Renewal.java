package dev.rehearsal.session.room.live;

import dev.rehearsal.platform.problem.DatabaseAway;
import org.jboss.logging.Logger;

/** A new token for somebody who is in a room already. */
final class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class);

    private Renewal() {}

    /** Who decides about tokens. */
    @FunctionalInterface
    interface Door {
        Doorkeeper.Pass admit(String token, String session) throws Doorkeeper.Refused;
    }

    /**
     * The pass to go on with. While the database is away that is the one held, which ends when its own token does: open rooms go on.
     *
     * @throws Doorkeeper.Refused if the new token does not open this room, or is somebody else's
     */
    static Doorkeeper.Pass of(Doorkeeper.Pass held, String token, Door door) throws Doorkeeper.Refused {
        Doorkeeper.Pass next;
        try {
            next = door.admit(token, held.session().toString());
        } catch (RuntimeException e) {
            if (DatabaseAway.isCauseOf(e)) {
                LOG.warnf("a token of session %s could not be renewed: the database is away", held.session());
                return held;
            }
            throw e;
        }
        boolean same = next.caller().subject().equals(held.caller().subject())
                && next.caller().organisation().equals(held.caller().organisation())
                && next.role() == held.role();
        if (!same) {
            throw new Doorkeeper.Refused(401, "the new token is somebody else's");
        }
        return next;
    }
}
