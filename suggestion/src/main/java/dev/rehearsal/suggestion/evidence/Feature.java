package dev.rehearsal.suggestion.evidence;

/**
 * What a score is suggested from. Of each more speaks for a better answer, all else being equal. None depends on the subject, and
 * none on other answers to the question. "Own" words are those that the question does not use already.
 */
public enum Feature {
    /** Mean over the key points, by weight, of how much closer the answer comes to the point than the question does (cosines). */
    POINT_GAIN,
    /** The same, of the half of the points that are covered best: often not all of what could be said is asked for. */
    POINT_GAIN_OF_BETTER_HALF,
    /** Mean over the key points of {@link PointMatch#closeness()}. */
    POINT_CLOSENESS,
    /** The same, of the better half. */
    POINT_CLOSENESS_OF_BETTER_HALF,
    /** Mean over the key points of {@link PointMatch#overlap()}. */
    POINT_OVERLAP,
    /** The same, of the better half. */
    POINT_OVERLAP_OF_BETTER_HALF,
    /** Logarithm of the summed rarity of the reference's own words that the answer uses too. */
    SHARED_WORDS,
    /** Share of the reference's own words, by rarity, that the answer uses too. */
    RECALL,
    /** Mean closeness, by rarity, of the reference's own words to the answer's. */
    SOFT_RECALL,
    /** Mean closeness, by rarity, of the answer's own words to the reference's. */
    SOFT_PRECISION,
    /** Correlation of the meanings of answer and reference with that of the question held fixed (a partial correlation of cosines). */
    MEANING,
    /** Share of the reference's numbers that the answer has too; a half where there are none. */
    NUMBERS,
    /** Logarithm of the answer's length in proportion to the reference's. */
    RELATIVE_LENGTH,
    /** Logarithm of how many different own words the answer has. */
    OWN_WORDS
}
