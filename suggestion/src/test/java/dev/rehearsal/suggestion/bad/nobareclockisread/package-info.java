/** A bad example. */
@NullMarked
package dev.rehearsal.suggestion.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
