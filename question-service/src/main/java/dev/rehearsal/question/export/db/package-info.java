/** The contents of questions for a file, read a part at a time. */
@NullMarked
package dev.rehearsal.question.export.db;

import org.jspecify.annotations.NullMarked;
