package dev.rehearsal.scoring.session.http;

import dev.rehearsal.platform.problem.Problem;
import java.util.UUID;

/** Where a list of members goes on: the query parameter {@code cursor}, which is the last member of the page before. */
public record MemberCursor(UUID member) {

    /**
     * Reads the parameter.
     *
     * @throws Problem 400 if no list gave it
     */
    public static MemberCursor fromString(String text) {
        try {
            return new MemberCursor(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("The cursor is not one that a list gave. Begin without a cursor.");
        }
    }
}
