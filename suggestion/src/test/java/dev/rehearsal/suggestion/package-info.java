/** Tests of suggested scores, most of them with a vector for each word instead of the embedding model. */
@NullMarked
package dev.rehearsal.suggestion;

import org.jspecify.annotations.NullMarked;
