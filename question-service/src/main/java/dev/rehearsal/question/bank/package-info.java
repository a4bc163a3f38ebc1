/**
 * The bank: questions, their drafts and their versions. A version never changes once it is published; a change is a draft that
 * becomes the next version. Every rule of that life is a class of its own.
 */
@NullMarked
package dev.rehearsal.question.bank;

import org.jspecify.annotations.NullMarked;
