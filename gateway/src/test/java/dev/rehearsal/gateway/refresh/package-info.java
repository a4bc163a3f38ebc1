/** Tests of {@code refresh}. */
@NullMarked
package dev.rehearsal.gateway.refresh;

import org.jspecify.annotations.NullMarked;
