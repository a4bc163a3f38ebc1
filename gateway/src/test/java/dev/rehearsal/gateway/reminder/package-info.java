/** Tests of {@code reminder}. */
@NullMarked
package dev.rehearsal.gateway.reminder;

import org.jspecify.annotations.NullMarked;
