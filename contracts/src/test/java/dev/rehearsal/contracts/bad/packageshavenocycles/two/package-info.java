/** A bad example. */
@NullMarked
package dev.rehearsal.contracts.bad.packageshavenocycles.two;

import org.jspecify.annotations.NullMarked;
