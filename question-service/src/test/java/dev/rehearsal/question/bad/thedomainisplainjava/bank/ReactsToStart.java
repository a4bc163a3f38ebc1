package dev.rehearsal.question.bad.thedomainisplainjava.bank;

/** Breaks the rule on purpose. */
public class ReactsToStart {
    void onStart(@jakarta.enterprise.event.Observes io.quarkus.runtime.StartupEvent event) {}
}
