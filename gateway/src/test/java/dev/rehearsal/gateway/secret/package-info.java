/** Tests of {@code secret}. */
@NullMarked
package dev.rehearsal.gateway.secret;

import org.jspecify.annotations.NullMarked;
