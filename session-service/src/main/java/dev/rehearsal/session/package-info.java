/** Everything that happens in an interview: schedule, invitations, the live room, scorecards, feedback. */
@NullMarked
package dev.rehearsal.session;

import org.jspecify.annotations.NullMarked;
