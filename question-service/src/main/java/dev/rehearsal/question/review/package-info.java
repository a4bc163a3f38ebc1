/** What authors and reviewers say to each other about a question (Q8), at the place in the draft it is about. */
@NullMarked
package dev.rehearsal.question.review;

import org.jspecify.annotations.NullMarked;
