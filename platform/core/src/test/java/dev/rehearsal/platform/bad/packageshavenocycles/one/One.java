package dev.rehearsal.platform.bad.packageshavenocycles.one;

import dev.rehearsal.platform.bad.packageshavenocycles.two.Two;

/** Needs the other. */
public record One(Two two) {}
