/** The list of questions over HTTP. */
@NullMarked
package dev.rehearsal.question.search.http;

import org.jspecify.annotations.NullMarked;
