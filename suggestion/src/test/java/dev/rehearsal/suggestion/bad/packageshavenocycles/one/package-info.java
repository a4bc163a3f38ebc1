/** A bad example. */
@NullMarked
package dev.rehearsal.suggestion.bad.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
