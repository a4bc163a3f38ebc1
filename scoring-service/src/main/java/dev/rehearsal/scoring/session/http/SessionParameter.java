package dev.rehearsal.scoring.session.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.List;

/** A session named in the query parameter {@code session}. */
public record SessionParameter(SessionId value) {

    /**
     * Reads the parameter.
     *
     * @throws Problem 400 if it is not a UUID
     */
    public static SessionParameter fromString(String text) {
        try {
            return new SessionParameter(SessionId.of(text));
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    static Problem missing() {
        return Problem.invalid(List.of(new ProblemBody.FieldError("session", "must be the id of a session, a UUID")));
    }
}
