package dev.rehearsal.session.bad.packageshavenocycles.one;

import dev.rehearsal.session.bad.packageshavenocycles.two.Two;

public record One(Two two) {}
