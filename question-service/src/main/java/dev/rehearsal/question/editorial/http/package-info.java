/** What an organisation has decided about publishing, over HTTP. */
@NullMarked
package dev.rehearsal.question.editorial.http;

import org.jspecify.annotations.NullMarked;
