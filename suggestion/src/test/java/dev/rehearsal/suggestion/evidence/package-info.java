@NullMarked
package dev.rehearsal.suggestion.evidence;

import org.jspecify.annotations.NullMarked;
