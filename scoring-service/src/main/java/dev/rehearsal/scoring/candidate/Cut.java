package dev.rehearsal.scoring.candidate;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.List;

/** The fair average from which on a candidate passes: the query parameter {@code cut}. */
public record Cut(double value) {

    /** Where it is if none is given. */
    public static final String DEFAULT = "2.5";

    /**
     * Reads the parameter.
     *
     * @throws Problem 400 if it is not a number above 1 and below 4, with at most three decimals
     */
    public static Cut fromString(String text) {
        if (text.matches("[1-3](\\.[0-9]{1,3})?") && Double.parseDouble(text) > 1) {
            return new Cut(Double.parseDouble(text));
        }
        throw Problem.invalid(List.of(new ProblemBody.FieldError(
                "cut", "must be a number above 1 and below 4, with at most three decimals")));
    }
}
