/** A bad example. */
@NullMarked
package dev.rehearsal.architecture.bad.featureshavenocycles.two;

import org.jspecify.annotations.NullMarked;
