/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
