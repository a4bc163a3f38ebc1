package dev.rehearsal.bench.suggestion;

/**
 * An answer that people have graded.
 *
 * @param question tells questions apart
 * @param prompt the question as it was put; may be empty
 * @param reference a correct answer
 * @param answer the answer
 * @param score 0 to 1
 */
record GradedAnswer(String question, String prompt, String reference, String answer, double score) {

    GradedAnswer {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "the score " + score + " of an answer to " + question + " is not within 0 to 1");
        }
    }
}
