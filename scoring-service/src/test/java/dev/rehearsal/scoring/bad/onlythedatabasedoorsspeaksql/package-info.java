/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.onlythedatabasedoorsspeaksql;

import org.jspecify.annotations.NullMarked;
