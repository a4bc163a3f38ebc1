/** What can be told from the words alone: sentences, stems, numbers, negation. Knows English, and no subject. */
@NullMarked
package dev.rehearsal.suggestion.text;

import org.jspecify.annotations.NullMarked;
