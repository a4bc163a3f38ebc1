/** The session log in Kafka: how entries are written to it, and what a record of it looks like. */
@NullMarked
package dev.rehearsal.session.room.log;

import org.jspecify.annotations.NullMarked;
