/** Tests of {@code candidate}. */
@NullMarked
package dev.rehearsal.gateway.candidate;

import org.jspecify.annotations.NullMarked;
