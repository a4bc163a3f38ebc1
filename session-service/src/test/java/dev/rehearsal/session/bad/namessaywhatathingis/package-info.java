/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
