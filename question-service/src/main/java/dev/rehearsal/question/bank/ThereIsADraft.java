package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.content.DraftContent;
import org.jspecify.annotations.Nullable;

/** What is reviewed and what has warnings to be answered is a draft; a published version is at rest. */
final class ThereIsADraft {

    private ThereIsADraft() {}

    static DraftContent check(@Nullable DraftContent draft) {
        if (draft == null) {
            throw Problem.conflict("no-draft", "There is no draft. Edit the question to begin one.");
        }
        return draft;
    }
}
