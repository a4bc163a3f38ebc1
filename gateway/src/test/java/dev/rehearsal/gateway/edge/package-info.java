/** Tests of {@code edge}. */
@NullMarked
package dev.rehearsal.gateway.edge;

import org.jspecify.annotations.NullMarked;
