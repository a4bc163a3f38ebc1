/** Refresh tokens travel in cookies that no script can read and no other site can send. */
@NullMarked
package dev.rehearsal.gateway.refresh.http;

import org.jspecify.annotations.NullMarked;
