package dev.rehearsal.architecture.bad.featureshavenocycles.two;

import dev.rehearsal.architecture.bad.featureshavenocycles.one.One;
import java.util.List;

/** Needs the other. */
public record Two(List<One> ones) {}
