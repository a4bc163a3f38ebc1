package dev.rehearsal.gateway.bad.featureshavenocycles.two;

import dev.rehearsal.gateway.bad.featureshavenocycles.one.One;
import java.util.List;

/** Needs the other. */
public record Two(List<One> ones) {}
