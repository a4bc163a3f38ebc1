/** Review comments, as rows. */
@NullMarked
package dev.rehearsal.question.review.db;

import org.jspecify.annotations.NullMarked;
