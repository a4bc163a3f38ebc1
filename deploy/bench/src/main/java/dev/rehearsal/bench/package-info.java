/** Benchmarks of the running product, each beside a named reference in the same run. */
@NullMarked
package dev.rehearsal.bench;

import org.jspecify.annotations.NullMarked;
