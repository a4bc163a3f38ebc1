/** Tests of the built-in bank: its files, its programs, and how they are loaded. */
@NullMarked
package dev.rehearsal.question.builtin;

import org.jspecify.annotations.NullMarked;
