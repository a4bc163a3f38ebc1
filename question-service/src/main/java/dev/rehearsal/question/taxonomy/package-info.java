/** The competencies a question can belong to, and the words by which a text about each is recognised. Read from a resource file. */
@NullMarked
package dev.rehearsal.question.taxonomy;

import org.jspecify.annotations.NullMarked;
