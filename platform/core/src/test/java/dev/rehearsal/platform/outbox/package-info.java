/** Proves in which order the outbox is sent. */
@NullMarked
package dev.rehearsal.platform.outbox;

import org.jspecify.annotations.NullMarked;
