/** Tests of the numbers behind the statistics. */
@NullMarked
package dev.rehearsal.scoring.numeric;

import org.jspecify.annotations.NullMarked;
