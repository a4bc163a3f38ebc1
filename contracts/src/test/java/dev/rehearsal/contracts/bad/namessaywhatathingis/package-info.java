/** A bad example. */
@NullMarked
package dev.rehearsal.contracts.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
