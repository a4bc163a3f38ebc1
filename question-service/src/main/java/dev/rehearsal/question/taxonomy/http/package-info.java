/** The taxonomy over HTTP. */
@NullMarked
package dev.rehearsal.question.taxonomy.http;

import org.jspecify.annotations.NullMarked;
