/** Tests of the service as a whole. */
@NullMarked
package dev.rehearsal.scoring;

import org.jspecify.annotations.NullMarked;
