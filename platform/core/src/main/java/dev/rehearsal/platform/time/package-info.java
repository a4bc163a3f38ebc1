/** Where the time comes from: a clock that is injected, so that tests can set it. */
@NullMarked
package dev.rehearsal.platform.time;

import org.jspecify.annotations.NullMarked;
