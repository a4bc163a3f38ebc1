package dev.rehearsal.architecture.bad.featureshavenocycles.one;

import dev.rehearsal.architecture.bad.featureshavenocycles.two.Two;

/** Needs the other. */
public record One(Two two) {}
