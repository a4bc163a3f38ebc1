/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.packageshavenocycles.two;

import org.jspecify.annotations.NullMarked;
