package dev.rehearsal.question.editorial;

import dev.rehearsal.platform.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft is judged by somebody else than whoever wrote it last. Earlier writers may: what was changed since they have not written, so two
 * people have seen all of it, and two who work on the same draft do not lock each other out.
 */
final class NobodyApprovesTheirOwn {

    private NobodyApprovesTheirOwn() {}

    static void check(@Nullable UUID writtenBy, UUID by) {
        if (by.equals(writtenBy)) {
            throw Problem.conflict("own-draft", "You wrote this draft last. Somebody else has to look at it.");
        }
    }
}
