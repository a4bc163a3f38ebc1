/** A bad example. */
@NullMarked
package dev.rehearsal.platform.bad.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
