package dev.rehearsal.question.bad.packageshavenocycles.one;

/** Breaks the rule on purpose. */
public class First {
    dev.rehearsal.question.bad.packageshavenocycles.two.@org.jspecify.annotations.Nullable Second second;
}
