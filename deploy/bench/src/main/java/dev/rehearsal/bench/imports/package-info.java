/** How fast thousands of questions come into the bank. */
@NullMarked
package dev.rehearsal.bench.imports;

import org.jspecify.annotations.NullMarked;
