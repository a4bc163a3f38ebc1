/** Proves the arithmetic of the benchmarks. */
@NullMarked
package dev.rehearsal.bench;

import org.jspecify.annotations.NullMarked;
