/** Review comments over HTTP, for those who write questions. */
@NullMarked
package dev.rehearsal.question.review.http;

import org.jspecify.annotations.NullMarked;
