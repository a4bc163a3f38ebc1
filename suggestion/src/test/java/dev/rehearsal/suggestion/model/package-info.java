/** Tests of the package of the same name. */
@NullMarked
package dev.rehearsal.suggestion.model;

import org.jspecify.annotations.NullMarked;
