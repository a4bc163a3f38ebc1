/**
 * Candidates: they have no account. The link of an invitation is redeemed at session-service, which alone knows it, and gives a token
 * for that one session.
 */
@NullMarked
package dev.rehearsal.gateway.candidate;

import org.jspecify.annotations.NullMarked;
