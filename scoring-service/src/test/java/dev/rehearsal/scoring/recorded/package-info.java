/** The scores of the recorded interview kept in {@code contracts/src/recorded}, and what any delivery of its events must come to. */
@NullMarked
package dev.rehearsal.scoring.recorded;

import org.jspecify.annotations.NullMarked;
