/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
