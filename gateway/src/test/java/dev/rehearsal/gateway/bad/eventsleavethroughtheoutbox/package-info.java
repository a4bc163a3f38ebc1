/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.eventsleavethroughtheoutbox;

import org.jspecify.annotations.NullMarked;
