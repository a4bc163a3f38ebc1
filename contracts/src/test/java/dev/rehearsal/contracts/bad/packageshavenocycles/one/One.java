package dev.rehearsal.contracts.bad.packageshavenocycles.one;

import dev.rehearsal.contracts.bad.packageshavenocycles.two.Two;

/** Needs the other. */
public record One(Two two) {}
