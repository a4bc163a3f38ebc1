package dev.rehearsal.scoring.session.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.List;

/** How many items a page holds: the query parameter {@code limit}. */
public record PageLimit(int value) {

    public static final String DEFAULT = "25";
    private static final int HIGHEST = 100;

    /**
     * Reads the parameter.
     *
     * @throws Problem 400 if it is not a whole number from 1 to 100
     */
    public static PageLimit fromString(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= HIGHEST) {
                return new PageLimit(value);
            }
        }
        throw Problem.invalid(List.of(new ProblemBody.FieldError("limit", "must be a whole number from 1 to 100")));
    }
}
