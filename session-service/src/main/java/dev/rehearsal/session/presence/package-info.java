/**
 * Who is in a room at this moment, where their cursors are, and what their browsers say to each other to set up a call. Not history:
 * it goes through the topic {@code session-presence}, which every replica reads and nobody archives.
 */
@NullMarked
package dev.rehearsal.session.presence;

import org.jspecify.annotations.NullMarked;
