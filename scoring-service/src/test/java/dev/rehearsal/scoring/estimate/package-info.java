/** When estimates are made, kept and made anew. */
@NullMarked
package dev.rehearsal.scoring.estimate;

import org.jspecify.annotations.NullMarked;
