/** Tests of {@code health}. */
@NullMarked
package dev.rehearsal.gateway.health;

import org.jspecify.annotations.NullMarked;
