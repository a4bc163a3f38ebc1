package dev.rehearsal.question.bad.packageshavenocycles.two;

/** Breaks the rule on purpose. */
public class Second {
    dev.rehearsal.question.bad.packageshavenocycles.one.@org.jspecify.annotations.Nullable First first;
}
