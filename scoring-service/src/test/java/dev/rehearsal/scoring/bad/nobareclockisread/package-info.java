/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
