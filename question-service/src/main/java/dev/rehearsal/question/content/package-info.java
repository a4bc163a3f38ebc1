/**
 * What a question says, while it is being written: every part may still be missing. Two rules decide what becomes of it:
 * {@link dev.rehearsal.question.content.ContentLimits} what may be kept at all, and
 * {@link dev.rehearsal.question.content.Completeness} what must be there before it is published.
 */
@NullMarked
package dev.rehearsal.question.content;

import org.jspecify.annotations.NullMarked;
