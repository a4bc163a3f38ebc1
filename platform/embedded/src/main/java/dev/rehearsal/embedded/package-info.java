/**
 * A PostgreSQL and a Kafka broker as child processes: started on given ports and folders, watched, stopped, and cleaned up after a
 * run that was killed. Nothing here knows what Rehearsal is for.
 */
@NullMarked
package dev.rehearsal.embedded;

import org.jspecify.annotations.NullMarked;
