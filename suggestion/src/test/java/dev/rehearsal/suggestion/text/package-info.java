/** Tests of the package of the same name. */
@NullMarked
package dev.rehearsal.suggestion.text;

import org.jspecify.annotations.NullMarked;
