/** Proves what decides between another try and the dead letters. */
@NullMarked
package dev.rehearsal.platform.inbox;

import org.jspecify.annotations.NullMarked;
