package dev.rehearsal.suggestion.bad.packageshavenocycles.two;

import dev.rehearsal.suggestion.bad.packageshavenocycles.one.One;
import java.util.List;

/** Needs the other. */
public record Two(List<One> ones) {}
