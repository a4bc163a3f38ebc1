package dev.rehearsal.gateway.bad.featureshavenocycles.one;

import dev.rehearsal.gateway.bad.featureshavenocycles.two.Two;

/** Needs the other. */
public record One(Two two) {}
