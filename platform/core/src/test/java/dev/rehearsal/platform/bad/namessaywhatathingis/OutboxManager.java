package dev.rehearsal.platform.bad.namessaywhatathingis;

/** Says nothing. */
public class OutboxManager {}
