package dev.rehearsal.question.bad.everyoperationsayswhomayandwhatitis;

/** Breaks the rule on purpose. */
public class OpenToAll {
    @jakarta.ws.rs.DELETE
    public void everything() {}
}
