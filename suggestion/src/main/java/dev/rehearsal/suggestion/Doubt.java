package dev.rehearsal.suggestion;

/** Why no score is suggested. */
public enum Doubt {
    /** The question has neither a reference answer nor key points. */
    NOTHING_TO_COMPARE_WITH,
    /** The answer is longer than what is read of one. */
    TOO_LONG,
    /** Next to nothing in the answer speaks for any key point: it is about something else, or says it in words that were not recognised. */
    NO_POINT_FOUND,
    /** The interval takes so much of the scale that a score would say nothing. */
    UNSURE
}
