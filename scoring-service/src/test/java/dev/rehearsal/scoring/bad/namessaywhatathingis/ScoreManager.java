package dev.rehearsal.scoring.bad.namessaywhatathingis;

class ScoreManager {}
