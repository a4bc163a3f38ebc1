/** One recorded interview, kept in {@code contracts/src/recorded}, and what any delivery of it must come to. */
@NullMarked
package dev.rehearsal.session.recorded;

import org.jspecify.annotations.NullMarked;
