/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.onlyhttpdoorsspeakhttp;

import org.jspecify.annotations.NullMarked;
