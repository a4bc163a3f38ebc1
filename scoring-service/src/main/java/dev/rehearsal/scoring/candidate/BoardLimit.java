package dev.rehearsal.scoring.candidate;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.List;

/** How many candidates a page of the board holds: the query parameter {@code limit}. */
public record BoardLimit(int value) {

    static final String DEFAULT = "100";
    static final int HIGHEST = 500;

    /**
     * Reads the parameter.
     *
     * @throws Problem 400 if it is not a whole number from 1 to 500
     */
    public static BoardLimit fromString(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= HIGHEST) {
                return new BoardLimit(value);
            }
        }
        throw Problem.invalid(
                List.of(new ProblemBody.FieldError("limit", "must be a whole number from 1 to " + HIGHEST)));
    }
}
