package dev.rehearsal.scoring.session.db;

import java.util.UUID;

/**
 * Which ratings an organisation has: none changed between two equal versions.
 *
 * @param origin of the table: one built anew has another
 * @param changes how often the ratings in it changed
 */
public record RatedVersion(UUID origin, long changes) {

    /** Of an organisation without ratings. */
    public static final RatedVersion NONE = new RatedVersion(new UUID(0, 0), 0);
}
