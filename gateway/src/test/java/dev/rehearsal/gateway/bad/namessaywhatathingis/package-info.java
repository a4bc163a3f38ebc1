/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.namessaywhatathingis;

import org.jspecify.annotations.NullMarked;
