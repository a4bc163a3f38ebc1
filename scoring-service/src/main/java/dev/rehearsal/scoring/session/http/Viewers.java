package dev.rehearsal.scoring.session.http;

import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.member.DisabledMembers;
import dev.rehearsal.scoring.session.view.Viewer;
import jakarta.enterprise.context.RequestScoped;

/** Turns the caller of a request into a viewer. */
@RequestScoped
public class Viewers {

    private final CallerProducer callers;
    private final DisabledMembers disabled;

    public Viewers(CallerProducer callers, DisabledMembers disabled) {
        this.callers = callers;
        this.disabled = disabled;
    }

    /**
     * The viewer of the request at hand.
     *
     * @throws Problem 401 if the member was disabled after the token was given out
     */
    public Viewer current() {
        Caller caller = callers.get();
        Viewer viewer = Viewer.of(caller);
        if (disabled.contains(viewer.member())) {
            throw Problem.unauthenticated("This member was disabled. Ask an administrator.");
        }
        return viewer;
    }
}
