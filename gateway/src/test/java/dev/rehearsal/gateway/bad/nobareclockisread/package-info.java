/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
