/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.onlydatabasedoorsspeaksql;

import org.jspecify.annotations.NullMarked;
