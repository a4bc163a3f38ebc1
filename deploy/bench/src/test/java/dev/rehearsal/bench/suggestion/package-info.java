/** Tests of the benchmark of suggested scores. */
@NullMarked
package dev.rehearsal.bench.suggestion;

import org.jspecify.annotations.NullMarked;
