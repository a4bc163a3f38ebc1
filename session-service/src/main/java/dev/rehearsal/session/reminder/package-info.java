/**
 * Reminds interviewers of scorecards that they owe. Decides when and whom; how they are reached is for those who know their addresses, and
 * hear of it by an event.
 */
@NullMarked
package dev.rehearsal.session.reminder;

import org.jspecify.annotations.NullMarked;
