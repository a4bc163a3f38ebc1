/** A bad example. */
@NullMarked
package dev.rehearsal.architecture.bad.harmless;

import org.jspecify.annotations.NullMarked;
