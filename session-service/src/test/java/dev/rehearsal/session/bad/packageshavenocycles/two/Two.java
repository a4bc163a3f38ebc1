package dev.rehearsal.session.bad.packageshavenocycles.two;

import dev.rehearsal.session.bad.packageshavenocycles.one.One;
import org.jspecify.annotations.Nullable;

public record Two(@Nullable One one) {}
