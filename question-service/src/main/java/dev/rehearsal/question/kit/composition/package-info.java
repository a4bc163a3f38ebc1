/**
 * Composes kits: picks, out of questions that were selected beforehand, those that serve a wish best, says why each was picked, and
 * what could take its place. Plain Java without a framework; nothing here knows where questions come from.
 */
@NullMarked
package dev.rehearsal.question.kit.composition;

import org.jspecify.annotations.NullMarked;
