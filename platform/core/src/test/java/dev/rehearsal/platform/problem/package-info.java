/** Proves how failures become answers. */
@NullMarked
package dev.rehearsal.platform.problem;

import org.jspecify.annotations.NullMarked;
