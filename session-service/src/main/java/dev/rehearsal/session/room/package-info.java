/**
 * The live room as a pure, deterministic fold of the session log: the same entries give the same room on every replica. Plain Java,
 * no framework, no clock, no randomness. What somebody may see of a room is a type of its own for each kind of viewer.
 */
@NullMarked
package dev.rehearsal.session.room;

import org.jspecify.annotations.NullMarked;
