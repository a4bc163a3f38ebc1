/** Search over a large bank of questions. */
@NullMarked
package dev.rehearsal.bench.search;

import org.jspecify.annotations.NullMarked;
