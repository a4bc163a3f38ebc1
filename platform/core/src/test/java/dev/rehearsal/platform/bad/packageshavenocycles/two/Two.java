package dev.rehearsal.platform.bad.packageshavenocycles.two;

import dev.rehearsal.platform.bad.packageshavenocycles.one.One;
import java.util.List;

/** Needs the other. */
public record Two(List<One> ones) {}
