/** Kits: an ordered set of published question versions with a time budget, for one interview session. */
@NullMarked
package dev.rehearsal.question.kit;

import org.jspecify.annotations.NullMarked;
