package dev.rehearsal.contracts.bad.namessaywhatathingis;

/** Says nothing. */
public class EventManager {}
