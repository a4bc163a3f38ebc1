package dev.rehearsal.scoring.bad.packageshavenocycles.one;

import dev.rehearsal.scoring.bad.packageshavenocycles.two.Two;

public interface One {
    Two two();
}
