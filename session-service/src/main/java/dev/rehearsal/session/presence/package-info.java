/**
 * Who is in a room at this moment, and where their cursors are. Not history: it goes through the topic {@code session-presence},
 * which every replica reads and nobody archives.
 */
@NullMarked
package dev.rehearsal.session.presence;

import org.jspecify.annotations.NullMarked;
