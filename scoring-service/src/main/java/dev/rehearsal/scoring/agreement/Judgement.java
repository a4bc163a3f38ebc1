package dev.rehearsal.scoring.agreement;

/**
 * One rater's level for one unit. What was not observed is no judgement.
 *
 * @param group what units belong together when the bootstrap draws: units of one interview share the candidate and the day, so whole
 *     interviews are drawn. Where units are independent it is the unit itself
 * @param unit what was judged, unique over all groups
 * @param rater who judged it
 * @param level from 1
 */
public record Judgement(String group, String unit, String rater, int level) {

    /** More levels than any scale in use has; a bound for the tables that are made of them. */
    public static final int MOST_LEVELS = 100;

    public Judgement {
        if (level < 1 || level > MOST_LEVELS) {
            throw new IllegalArgumentException("a level is 1 to " + MOST_LEVELS + ", not " + level);
        }
    }

    /** A judgement of a unit that depends on no other. */
    public static Judgement of(String unit, String rater, int level) {
        return new Judgement(unit, unit, rater, level);
    }
}
