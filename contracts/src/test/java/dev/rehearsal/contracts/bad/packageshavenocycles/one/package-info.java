/** A bad example. */
@NullMarked
package dev.rehearsal.contracts.bad.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
