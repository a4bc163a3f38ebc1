@NullMarked
package dev.rehearsal.suggestion.embedding;

import org.jspecify.annotations.NullMarked;
