package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The questions that may be in a kit, by number, in the order in which they are tried: what tells most in a minute first. What the search
 * maximises is the value of {@link Objective}, nudged: a question that was proposed before loses, and the seed favours some by a trifle.
 */
final class Pool {

    static final int KINDS = Kind.values().length;

    /** What a minute of a question loses that a kit proposed earlier has: as much as level can give. */
    private static final double SEEN_BEFORE = Objective.LEVEL;

    /** The most that the seed gives a minute: decides between kits that differ in the third decimal. */
    private static final double TRIFLE = 0.01;

    final KitWish wish;
    final List<Offer> questions;
    /** Of the competencies that count. */
    final Map<String, Integer> weights;

    final int[] minutes;
    final int[] competency;
    final int[] kind;
    /** What a question adds by itself, whatever else is in the kit. */
    final double[] worth;
    /** What full coverage of a competency adds. */
    final double[] coverage;

    final int[] atLeast = new int[KINDS];
    final int[] atMost = new int[KINDS];

    private final Likeness likeness;
    /** 0 not looked at, 1 different, 2 alike. */
    private final byte[][] known;

    Pool(KitWish wish, List<Offer> allowed, Likeness likeness) {
        this.wish = wish;
        this.likeness = likeness;
        weights = weights(wish, allowed);
        List<String> names = new ArrayList<>(weights.keySet());
        double sum = weights.values().stream().mapToInt(weight -> weight).sum();
        coverage = names.stream()
                .mapToDouble(name -> Objective.COVERAGE * weights.getOrDefault(name, 0) / sum)
                .toArray();
        questions = allowed.stream()
                .sorted(Comparator.comparingDouble((Offer offer) -> -perMinute(offer, names))
                        .thenComparing(offer -> offer.id().value()))
                .toList();
        minutes = questions.stream().mapToInt(Offer::minutes).toArray();
        // A pinned question may belong to a competency that does not count.
        competency = questions.stream()
                .mapToInt(offer -> names.indexOf(offer.competency()))
                .toArray();
        kind = questions.stream().mapToInt(offer -> offer.kind().ordinal()).toArray();
        worth = questions.stream()
                .mapToDouble(offer -> nudgedPerMinute(offer) * offer.minutes() / wish.minutes())
                .toArray();
        for (Kind each : Kind.values()) {
            atLeast[each.ordinal()] = wish.range(each).atLeast();
            atMost[each.ordinal()] = wish.range(each).atMost();
        }
        known = new byte[questions.size()][questions.size()];
    }

    private static Map<String, Integer> weights(KitWish wish, List<Offer> allowed) {
        if (!wish.competencies().isEmpty()) {
            return new TreeMap<>(wish.competencies());
        }
        Map<String, Integer> all = new LinkedHashMap<>();
        allowed.stream().map(Offer::competency).sorted().forEach(name -> all.put(name, 1));
        return all;
    }

    private double perMinute(Offer offer, List<String> names) {
        int number = names.indexOf(offer.competency());
        double covers = number < 0 ? 0 : coverage[number] * Objective.covered(1);
        return nudgedPerMinute(offer) / wish.minutes() + covers / offer.minutes();
    }

    private double nudgedPerMinute(Offer offer) {
        double nudged = Objective.perMinute(offer, wish) + TRIFLE * chance(offer);
        return wish.unlike().contains(offer.id()) ? nudged - SEEN_BEFORE : nudged;
    }

    /** A number in [0, 1) that the seed and the question decide: the finishing steps of MurmurHash3. */
    private double chance(Offer offer) {
        long mixed = offer.id().value().getMostSignificantBits()
                ^ Long.rotateLeft(offer.id().value().getLeastSignificantBits(), 32)
                ^ (wish.seed() * 0x9E3779B97F4A7C15L);
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return ((mixed ^ (mixed >>> 33)) >>> 11) * 0x1.0p-53;
    }

    int size() {
        return questions.size();
    }

    /** Whether two questions may not be in one kit; asked once for each pair that the search comes upon. */
    boolean alike(int one, int other) {
        if (known[one][other] == 0) {
            boolean alike =
                    likeness.alike(questions.get(one).id(), questions.get(other).id());
            known[one][other] = known[other][one] = (byte) (alike ? 2 : 1);
        }
        return known[one][other] == 2;
    }
}
