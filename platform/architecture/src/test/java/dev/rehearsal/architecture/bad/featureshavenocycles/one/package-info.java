/** A bad example. */
@NullMarked
package dev.rehearsal.architecture.bad.featureshavenocycles.one;

import org.jspecify.annotations.NullMarked;
