package dev.rehearsal.contracts.bad.packageshavenocycles.two;

import dev.rehearsal.contracts.bad.packageshavenocycles.one.One;
import java.util.List;

/** Needs the other. */
public record Two(List<One> ones) {}
