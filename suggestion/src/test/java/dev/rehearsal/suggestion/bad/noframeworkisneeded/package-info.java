/** A bad example. */
@NullMarked
package dev.rehearsal.suggestion.bad.noframeworkisneeded;

import org.jspecify.annotations.NullMarked;
