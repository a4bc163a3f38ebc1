/** {@code /api/members}. */
@NullMarked
package dev.rehearsal.gateway.member.http;

import org.jspecify.annotations.NullMarked;
