/**
 * Turns text into vectors on this machine: words cut into the pieces that the model knows, and the model itself, which comes in a
 * Maven artifact and is loaded when it is first needed.
 */
@NullMarked
package dev.rehearsal.suggestion.embedding;

import org.jspecify.annotations.NullMarked;
