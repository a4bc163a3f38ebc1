package dev.rehearsal.suggestion.bad.packageshavenocycles.one;

import dev.rehearsal.suggestion.bad.packageshavenocycles.two.Two;

/** Needs the other. */
public record One(Two two) {}
