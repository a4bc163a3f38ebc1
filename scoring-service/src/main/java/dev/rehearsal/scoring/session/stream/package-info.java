/** Open score streams: who reads, how many may, and that a slow reader is only ever shown the latest. */
@NullMarked
package dev.rehearsal.scoring.session.stream;

import org.jspecify.annotations.NullMarked;
