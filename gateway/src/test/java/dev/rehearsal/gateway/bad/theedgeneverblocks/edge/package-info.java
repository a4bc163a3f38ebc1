/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.theedgeneverblocks.edge;

import org.jspecify.annotations.NullMarked;
