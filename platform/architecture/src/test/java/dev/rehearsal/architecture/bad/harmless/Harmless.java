package dev.rehearsal.architecture.bad.harmless;

/** Breaks nothing. */
public record Harmless(String word) {}
