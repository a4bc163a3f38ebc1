/** A bad example. */
@NullMarked
package dev.rehearsal.suggestion.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
