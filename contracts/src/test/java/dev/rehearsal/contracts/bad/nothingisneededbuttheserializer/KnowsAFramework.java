package dev.rehearsal.contracts.bad.nothingisneededbuttheserializer;

import org.junit.jupiter.api.DynamicTest;

/** Needs a test framework to be read. */
public record KnowsAFramework(DynamicTest test) {}
