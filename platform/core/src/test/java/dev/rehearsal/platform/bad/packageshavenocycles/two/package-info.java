/** A bad example. */
@NullMarked
package dev.rehearsal.platform.bad.packageshavenocycles.two;

import org.jspecify.annotations.NullMarked;
