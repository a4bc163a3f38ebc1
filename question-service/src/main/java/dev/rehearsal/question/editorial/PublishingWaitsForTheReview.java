package dev.rehearsal.question.editorial;

import dev.rehearsal.platform.problem.Problem;

/** A review that was asked for is waited for; without one, a draft is published unless the organisation wants an approval. */
public final class PublishingWaitsForTheReview {

    private PublishingWaitsForTheReview() {}

    /**
     * Checks that nothing has to be waited for.
     *
     * @throws Problem 409 {@code approval-needed} or {@code review-open}
     */
    public static void check(ReviewStage stage, boolean approvalRequired) {
        switch (stage) {
            case APPROVED -> {}
            case WRITING -> {
                if (approvalRequired) {
                    throw Problem.conflict(
                            "approval-needed", "Here a draft needs somebody else's approval. Ask for a review first.");
                }
            }
            case IN_REVIEW ->
                throw Problem.conflict(
                        "review-open",
                        "A review was asked for. Wait for it, or withdraw the request and publish then.");
            case CHANGES_ASKED ->
                throw Problem.conflict(
                        "review-open",
                        "The reviewer asks for changes. Make them and ask again, or withdraw the request.");
        }
    }
}
