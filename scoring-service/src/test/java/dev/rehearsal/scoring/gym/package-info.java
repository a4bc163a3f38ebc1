/** Tests of the gym. */
@NullMarked
package dev.rehearsal.scoring.gym;

import org.jspecify.annotations.NullMarked;
