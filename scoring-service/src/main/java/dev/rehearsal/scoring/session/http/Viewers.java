package dev.rehearsal.scoring.session.http;

import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.scoring.session.view.Viewer;
import jakarta.enterprise.context.RequestScoped;

/** Turns the caller of a request into a viewer. */
@RequestScoped
public class Viewers {

    private final CallerProducer callers;

    public Viewers(CallerProducer callers) {
        this.callers = callers;
    }

    /** The viewer of the request at hand. */
    public Viewer current() {
        return Viewer.of(callers.get());
    }
}
