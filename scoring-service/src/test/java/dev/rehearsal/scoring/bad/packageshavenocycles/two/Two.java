package dev.rehearsal.scoring.bad.packageshavenocycles.two;

import dev.rehearsal.scoring.bad.packageshavenocycles.one.One;

public interface Two {
    One one();
}
