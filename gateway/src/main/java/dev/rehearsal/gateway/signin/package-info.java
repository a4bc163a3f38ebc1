/**
 * Becoming somebody: setting the installation up, accepting an invitation, signing in, staying signed in, signing out. Each ends in an
 * access token in the answer and a refresh token in a cookie.
 */
@NullMarked
package dev.rehearsal.gateway.signin;

import org.jspecify.annotations.NullMarked;
