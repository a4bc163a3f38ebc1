/** A bad example. */
@NullMarked
package dev.rehearsal.contracts.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
