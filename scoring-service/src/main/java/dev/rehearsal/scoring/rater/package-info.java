/**
 * What settled interviews say about the interviewers of an organisation: how far they agree (R5), and how each of them rates (R8). Plain
 * Java over the packages {@code agreement}, {@code effect} and {@code fair}.
 */
@NullMarked
package dev.rehearsal.scoring.rater;

import org.jspecify.annotations.NullMarked;
