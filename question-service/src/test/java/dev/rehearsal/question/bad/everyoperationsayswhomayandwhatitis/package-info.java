/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.everyoperationsayswhomayandwhatitis;

import org.jspecify.annotations.NullMarked;
