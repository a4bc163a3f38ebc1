/**
 * The gateway: the one address of a Rehearsal installation. It knows who people are (members, credentials, tokens), guards and
 * routes what goes to the services behind it, and serves the web application.
 */
@NullMarked
package dev.rehearsal.gateway;

import org.jspecify.annotations.NullMarked;
