/** {@code /api/auth} for members. */
@NullMarked
package dev.rehearsal.gateway.signin.http;

import org.jspecify.annotations.NullMarked;
