/**
 * Reminds members by e-mail of scorecards that they owe, where a mail server is configured. When somebody is reminded is decided by
 * session-service; here is who that is, and that a letter is sent once.
 */
@NullMarked
package dev.rehearsal.gateway.reminder;

import org.jspecify.annotations.NullMarked;
