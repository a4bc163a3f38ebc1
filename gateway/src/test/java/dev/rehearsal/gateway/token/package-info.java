/** Tests of {@code token}. */
@NullMarked
package dev.rehearsal.gateway.token;

import org.jspecify.annotations.NullMarked;
