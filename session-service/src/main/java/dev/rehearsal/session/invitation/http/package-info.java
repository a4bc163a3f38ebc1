/** Invitations over HTTP: for members, and for the gateway, which redeems them. */
@NullMarked
package dev.rehearsal.session.invitation.http;

import org.jspecify.annotations.NullMarked;
