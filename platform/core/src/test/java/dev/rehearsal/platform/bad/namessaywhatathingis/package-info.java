/** A bad example. */
@NullMarked
package dev.rehearsal.platform.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
