/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
