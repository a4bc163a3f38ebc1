/** Tests of {@code openapi}. */
@NullMarked
package dev.rehearsal.gateway.openapi;

import org.jspecify.annotations.NullMarked;
