/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
