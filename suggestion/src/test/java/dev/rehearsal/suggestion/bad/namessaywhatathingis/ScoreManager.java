package dev.rehearsal.suggestion.bad.namessaywhatathingis;

/** Says nothing. */
public class ScoreManager {}
