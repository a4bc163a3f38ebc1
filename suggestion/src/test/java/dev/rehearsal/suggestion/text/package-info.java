@NullMarked
package dev.rehearsal.suggestion.text;

import org.jspecify.annotations.NullMarked;
