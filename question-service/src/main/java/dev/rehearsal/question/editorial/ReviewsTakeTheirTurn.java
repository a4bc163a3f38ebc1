package dev.rehearsal.question.editorial;

import dev.rehearsal.platform.problem.Problem;

/** A review is asked for, then decided; only while it is on does anybody decide. */
final class ReviewsTakeTheirTurn {

    private ReviewsTakeTheirTurn() {}

    static void checkAsk(ReviewStage stage) {
        if (stage == ReviewStage.IN_REVIEW || stage == ReviewStage.APPROVED) {
            throw Problem.conflict("review-asked", "A review of this draft was asked for already.");
        }
    }

    static void checkWithdraw(ReviewStage stage) {
        if (stage == ReviewStage.WRITING) {
            throw Problem.conflict("not-in-review", "No review of this draft was asked for.");
        }
    }

    static void checkDecide(ReviewStage stage) {
        if (stage != ReviewStage.IN_REVIEW) {
            throw Problem.conflict("not-in-review", "Only a draft whose review was asked for can be approved.");
        }
    }

    static void checkObject(ReviewStage stage) {
        if (stage != ReviewStage.IN_REVIEW && stage != ReviewStage.APPROVED) {
            throw Problem.conflict(
                    "not-in-review", "Changes are asked for while a draft is in review. Comment on it instead.");
        }
    }
}
