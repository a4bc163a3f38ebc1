/** A bad example. */
@NullMarked
package dev.rehearsal.suggestion.bad.packageshavenocycles.two;

import org.jspecify.annotations.NullMarked;
