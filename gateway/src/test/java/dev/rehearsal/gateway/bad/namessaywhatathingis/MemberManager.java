package dev.rehearsal.gateway.bad.namessaywhatathingis;

/** Says nothing by its name. */
public final class MemberManager {}
