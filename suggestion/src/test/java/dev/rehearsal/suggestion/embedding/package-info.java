/** Tests of the package of the same name. */
@NullMarked
package dev.rehearsal.suggestion.embedding;

import org.jspecify.annotations.NullMarked;
