package dev.rehearsal.suggestion.evidence;

import java.util.List;

/**
 * What was asked, and what is known of a good answer.
 *
 * @param prompt the question as it was put; may be empty
 * @param reference a good answer; may be empty if there are key points
 * @param keyPoints what a good answer says; if there are none, each statement of the reference is taken for one
 */
public record Assignment(String prompt, String reference, List<KeyPoint> keyPoints) {

    public Assignment {
        keyPoints = List.copyOf(keyPoints);
    }
}
