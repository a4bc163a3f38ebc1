/** Tests of the package of the same name. */
@NullMarked
package dev.rehearsal.suggestion.evidence;

import org.jspecify.annotations.NullMarked;
