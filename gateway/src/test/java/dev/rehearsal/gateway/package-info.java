/** Rules of the whole module. */
@NullMarked
package dev.rehearsal.gateway;

import org.jspecify.annotations.NullMarked;
