/** The link that lets a candidate in without an account: one redemption, expiring, revocable. Only a hash of it is kept. */
@NullMarked
package dev.rehearsal.session.invitation;

import org.jspecify.annotations.NullMarked;
