/** The published keys. */
@NullMarked
package dev.rehearsal.gateway.token.http;

import org.jspecify.annotations.NullMarked;
