/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.featureshavenocycles.one;

import org.jspecify.annotations.NullMarked;
