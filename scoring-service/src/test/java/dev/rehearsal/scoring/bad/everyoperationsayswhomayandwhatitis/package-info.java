/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.everyoperationsayswhomayandwhatitis;

import org.jspecify.annotations.NullMarked;
