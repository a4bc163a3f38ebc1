/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.featureshavenocycles.two;

import org.jspecify.annotations.NullMarked;
