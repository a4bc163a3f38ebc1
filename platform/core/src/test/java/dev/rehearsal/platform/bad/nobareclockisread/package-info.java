/** A bad example. */
@NullMarked
package dev.rehearsal.platform.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
