/** Tests of feedback. */
@NullMarked
package dev.rehearsal.session.feedback;

import org.jspecify.annotations.NullMarked;
