package dev.rehearsal.session.schedule.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.text.UsualTime;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of sessions, as they stand in a URL. Each answers with a problem, 400, to what it cannot be. */
public final class Filters {

    private Filters() {}

    /** A status in a URL. */
    public record Status(SessionStatus value) {
        public static Status fromString(String text) {
            try {
                return new Status(SessionStatus.of(text));
            } catch (IllegalArgumentException e) {
                throw Problem.malformed("status is one of scheduled, live, ended, cancelled.");
            }
        }
    }

    /** Which start comes first, in a URL. */
    public record Order(Sessions.Order value) {
        public static Order fromString(String text) {
            return new Order(
                    switch (text) {
                        case "latest" -> Sessions.Order.LATEST;
                        case "earliest" -> Sessions.Order.EARLIEST;
                        default -> throw Problem.malformed("sort is latest or earliest.");
                    });
        }
    }

    /** A time in a URL. */
    public record Moment(Instant value) {
        public static Moment fromString(String text) {
            try {
                return new Moment(Instant.parse(text));
            } catch (DateTimeException e) {
                throw Problem.malformed("A time is written as 2026-01-31T09:00:00Z.");
            }
        }

        /**
         * The time a parameter gives, or null if it is absent.
         *
         * @throws Problem 400 if it is in another century
         */
        static @Nullable Instant usual(String parameter, @Nullable Moment given) {
            if (given == null || UsualTime.Check.passes(given.value())) {
                return given == null ? null : given.value();
            }
            throw Problem.invalid(List.of(new ProblemBody.FieldError(parameter, UsualTime.MESSAGE)));
        }
    }
}
