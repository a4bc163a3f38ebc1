/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
