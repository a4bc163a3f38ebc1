/** Session events in, scored sessions to the open streams. */
@NullMarked
package dev.rehearsal.scoring.session.kafka;

import org.jspecify.annotations.NullMarked;
