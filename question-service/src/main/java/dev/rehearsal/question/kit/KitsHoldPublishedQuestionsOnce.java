package dev.rehearsal.question.kit;

import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.bank.QuestionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kit holds published versions, no question twice, and takes up no retired question; one that was retired after it was taken up may
 * stay.
 */
public final class KitsHoldPublishedQuestionsOnce {

    private KitsHoldPublishedQuestionsOnce() {}

    /**
     * Checks the items of a kit to be saved.
     *
     * @param known the versions among them that exist and may be seen
     * @param before the items of the kit as it was; empty for a new one
     * @throws Problem 422 {@code kit-items}, naming each item that does not do
     */
    public static void check(List<KitItem> items, List<Asked> known, List<KitItem> before) {
        List<FieldError> errors = new ArrayList<>();
        Set<QuestionId> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            KitItem item = items.get(i);
            String field = "items[" + i + "].question";
            if (!seen.add(item.question())) {
                errors.add(new FieldError(field, "is in the kit already"));
            }
            Asked asked = known.stream().filter(a -> fits(a, item)).findFirst().orElse(null);
            if (asked == null) {
                errors.add(new FieldError(field, "is no published version that you may see"));
            } else if (asked.status() == QuestionStatus.RETIRED
                    && before.stream().noneMatch(b -> fits(asked, b))) {
                errors.add(new FieldError(field, "is retired"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("kit-items", "Replace or remove the questions listed.", errors);
        }
    }

    private static boolean fits(Asked asked, KitItem item) {
        return asked.question().equals(item.question()) && asked.version() == item.version();
    }
}
