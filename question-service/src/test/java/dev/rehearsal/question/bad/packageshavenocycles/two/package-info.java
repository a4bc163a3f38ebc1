/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.packageshavenocycles.two;

import org.jspecify.annotations.NullMarked;
