package dev.rehearsal.suggestion.bad.noframeworkisneeded;

import org.junit.jupiter.api.DynamicTest;

/** Needs a test framework to suggest anything. */
public record KnowsAFramework(DynamicTest test) {}
