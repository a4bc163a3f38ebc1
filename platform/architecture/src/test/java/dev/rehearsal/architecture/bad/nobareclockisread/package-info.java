/** A bad example. */
@NullMarked
package dev.rehearsal.architecture.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
