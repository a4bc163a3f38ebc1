/** What an organisation has decided about publishing, and what happened to its questions, as rows. */
@NullMarked
package dev.rehearsal.question.editorial.db;

import org.jspecify.annotations.NullMarked;
