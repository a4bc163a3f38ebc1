/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.nobareclockisread;

import org.jspecify.annotations.NullMarked;
