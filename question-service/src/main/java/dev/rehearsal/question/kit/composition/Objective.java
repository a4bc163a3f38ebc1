package dev.rehearsal.question.kit.composition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How good a kit is, between 0 and 1:
 *
 * <pre>
 *   value = 0.45 coverage + 0.25 level + 0.15 kinds + 0.15 health
 *
 *   coverage = sum over competencies c of  w(c) g(n(c))  /  sum of w(c)
 *   level    = sum over questions q of  m(q) fit(q)      /  minutes of the kit
 *   kinds    = number of kinds that occur                /  6
 *   health   = sum over questions q of  m(q) health(q)   /  minutes of the kit
 * </pre>
 *
 * <p>n(c) is how many questions belong to a competency and w(c) its weight in the wish (1 for every competency that is on offer, where
 * the wish names none). g(0) = 0, g(1) = 0.75, g(2) = 0.95, g(3 or more) = 1: the first question on a subject tells most, so each
 * further one adds less. m(q) are the minutes of a question; fit(q) is 1 at the level wished for, 0.5 one level away, 0.2 two and 0
 * three. health(q) is (1 + r) / 2, r being its observed discrimination; 0.5 while that is not known; and 0 for a question that may have
 * leaked. Minutes that stay empty thus count for nothing in level and health.
 *
 * <p>The weights are this project's judgement, not measured: what the interview is to show comes first, then the level, and kinds and
 * health decide between kits that are alike in these. The gain of coverage is concave, so the value is a sum of parts none of which
 * grows faster later than sooner, which is what {@link Bound} rests on.
 */
final class Objective {

    static final double COVERAGE = 0.45;
    static final double LEVEL = 0.25;
    static final double KINDS = 0.15;
    static final double HEALTH = 0.15;

    private static final double[] COVERED = {0, 0.75, 0.95, 1};
    private static final double[] FIT = {1, 0.5, 0.2, 0};

    /** From here on a further question of a competency adds nothing to its coverage. */
    static final int ENOUGH = COVERED.length - 1;

    private Objective() {}

    /** How much of a competency so many questions cover, 0 to 1. */
    static double covered(int questions) {
        return COVERED[Math.min(questions, ENOUGH)];
    }

    static double fit(int levelsAway) {
        return FIT[levelsAway];
    }

    static double health(Offer offer) {
        if (offer.leaked()) {
            return 0;
        }
        Double discrimination = offer.discrimination();
        return discrimination == null ? 0.5 : (1 + discrimination) / 2;
    }

    /** What a minute of a question adds by level and health, before it is divided by the minutes of the kit. */
    static double perMinute(Offer offer, KitWish wish) {
        return LEVEL * fit(offer.levelsFrom(wish.level())) + HEALTH * health(offer);
    }

    /**
     * The value of a kit, term by term.
     *
     * @param weights of the competencies that count, none of them empty
     */
    static Terms of(List<Offer> kit, KitWish wish, Map<String, Integer> weights) {
        Map<String, Long> counts =
                kit.stream().collect(Collectors.groupingBy(Offer::competency, Collectors.counting()));
        double sum = weights.values().stream().mapToInt(weight -> weight).sum();
        double coverage = 0;
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            int questions = counts.getOrDefault(entry.getKey(), 0L).intValue();
            coverage += entry.getValue() * covered(questions);
        }
        double level = 0;
        double health = 0;
        for (Offer offer : kit) {
            level += offer.minutes() * fit(offer.levelsFrom(wish.level()));
            health += offer.minutes() * health(offer);
        }
        long kinds = kit.stream().map(Offer::kind).distinct().count();
        return new Terms(
                sum == 0 ? 0 : coverage / sum,
                level / wish.minutes(),
                kinds / (double) Pool.KINDS,
                health / wish.minutes());
    }

    /** The terms of the value, each between 0 and 1 for a kit that keeps to its minutes. */
    record Terms(double coverage, double level, double kinds, double health) {

        double value() {
            return COVERAGE * coverage + LEVEL * level + KINDS * kinds + HEALTH * health;
        }
    }
}
