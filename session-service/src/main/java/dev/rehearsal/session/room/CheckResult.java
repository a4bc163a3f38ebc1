package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;

import java.util.Objects;

/** What a check of a question said of the code; {@code message} is its error, or empty if it passed. */
public record CheckResult(String name, boolean passed, String message) {
    public CheckResult {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(message, "message");
        require(name.length() <= Limits.NAME_UNITS, "a name has at most " + Limits.NAME_UNITS + " characters");
        require(
                message.length() <= Limits.RUN_MESSAGE_UNITS,
                "a message has at most " + Limits.RUN_MESSAGE_UNITS + " characters");
    }
}
