/** One interviewer's judgement of one session: drafted, submitted once, amended with a reason. Others' are seen only after one's own. */
@NullMarked
package dev.rehearsal.session.scorecard;

import org.jspecify.annotations.NullMarked;
