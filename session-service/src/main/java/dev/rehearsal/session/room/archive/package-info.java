/**
 * The session log in PostgreSQL: every entry that took effect, snapshots of rooms, and how far the archivist has come. What follows
 * from entries (status, domain events) is written in the same transaction.
 */
@NullMarked
package dev.rehearsal.session.room.archive;

import org.jspecify.annotations.NullMarked;
