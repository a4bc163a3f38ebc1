package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.content.Completeness;
import dev.rehearsal.question.content.DraftContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked in a session has a draft behind it that lacks nothing. */
final class OnlyCompleteDraftsArePublished {

    private OnlyCompleteDraftsArePublished() {}

    /**
     * The content to publish.
     *
     * @throws Problem 409 {@code nothing-to-publish} without a draft, 422 {@code incomplete} with what is missing
     */
    static QuestionContent check(@Nullable DraftContent draft) {
        if (draft == null) {
            throw Problem.conflict("nothing-to-publish", "There is no draft: the latest version is published already.");
        }
        List<FieldError> missing = Completeness.missing(draft);
        if (!missing.isEmpty()) {
            throw Problem.unprocessable("incomplete", "Fill in what is missing, then publish.", missing);
        }
        return Completeness.complete(draft);
    }
}
