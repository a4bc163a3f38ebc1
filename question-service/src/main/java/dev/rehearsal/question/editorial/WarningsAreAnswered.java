package dev.rehearsal.question.editorial;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Nothing is published over a warning that its author has not answered. */
public final class WarningsAreAnswered {

    private WarningsAreAnswered() {}

    /**
     * The warnings with their answers.
     *
     * @throws Problem 422 {@code unanswered-warnings} naming the field of each that has none
     */
    public static List<AnsweredWarning> check(Editorial editorial, List<Warning> warnings) {
        List<AnsweredWarning> answered = new ArrayList<>();
        List<FieldError> open = new ArrayList<>();
        for (Warning warning : warnings) {
            editorial
                    .answerTo(warning)
                    .ifPresentOrElse(
                            answer -> answered.add(AnsweredWarning.of(warning, answer)),
                            () -> open.add(new FieldError(warning.field(), warning.message())));
        }
        if (!open.isEmpty()) {
            throw Problem.unprocessable("unanswered-warnings", "Mend or answer each warning, then go on.", open);
        }
        return answered;
    }
}
