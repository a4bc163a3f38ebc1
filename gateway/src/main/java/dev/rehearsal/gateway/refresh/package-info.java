/**
 * Refresh tokens. A sign-in starts a family; each use of its token replaces the token by the next. A token that comes a second time was
 * copied by somebody, and ends the whole family.
 */
@NullMarked
package dev.rehearsal.gateway.refresh;

import org.jspecify.annotations.NullMarked;
