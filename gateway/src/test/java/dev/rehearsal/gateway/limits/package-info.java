/** Tests of {@code limits}. */
@NullMarked
package dev.rehearsal.gateway.limits;

import org.jspecify.annotations.NullMarked;
