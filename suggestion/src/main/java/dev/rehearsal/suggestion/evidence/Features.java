package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Vectors;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Computes the features of an answer. */
final class Features {

    /** Keeps the ratio of two lengths from running away where both are next to nothing. */
    private static final double A_FEW_WORDS = 3;

    /** Keeps a partial correlation from running away where question and reference are next to the same. */
    private static final double LEAST_REST = 0.05;

    private final Expected expected;
    private final Reading answer;
    private final Map<String, Double> given;
    private final EnumMap<Feature, Double> values = new EnumMap<>(Feature.class);

    private Features(Expected expected, Reading answer) {
        this.expected = expected;
        this.answer = answer;
        this.given = expected.prompt().stems();
    }

    /** One number for each {@link Feature}, in their order. */
    static double[] of(Expected expected, Reading answer, List<PointMatch> matches) {
        Features features = new Features(expected, answer);
        features.points(matches);
        features.words();
        features.meaning();
        features.numbers();
        double[] values = new double[Feature.values().length];
        features.values.forEach((feature, value) -> values[feature.ordinal()] = value);
        return values;
    }

    private void points(List<PointMatch> matches) {
        float[] question = expected.prompt().direction();
        ToDoubleFunction<PointMatch> gain = match -> match.similarity()
                - Math.max(0, Vectors.product(question, match.point().reading().direction()));
        both(Feature.POINT_GAIN, Feature.POINT_GAIN_OF_BETTER_HALF, matches, gain);
        both(Feature.POINT_CLOSENESS, Feature.POINT_CLOSENESS_OF_BETTER_HALF, matches, PointMatch::closeness);
        both(Feature.POINT_OVERLAP, Feature.POINT_OVERLAP_OF_BETTER_HALF, matches, PointMatch::overlap);
    }

    private void both(Feature all, Feature betterHalf, List<PointMatch> matches, ToDoubleFunction<PointMatch> measure) {
        List<PointMatch> best = matches.stream()
                .sorted(Comparator.comparingDouble(measure).reversed())
                .toList();
        values.put(all, mean(best, measure));
        values.put(betterHalf, mean(best.subList(0, (best.size() + 1) / 2), measure));
    }

    private static double mean(List<PointMatch> matches, ToDoubleFunction<PointMatch> measure) {
        double sum = 0;
        double weight = 0;
        for (PointMatch match : matches) {
            sum += match.point().weight() * measure.applyAsDouble(match);
            weight += match.point().weight();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private void words() {
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> word : expected.reference().stems().entrySet()) {
            if (!given.containsKey(word.getKey())) {
                all += word.getValue();
                shared += answer.stems().containsKey(word.getKey()) ? word.getValue() : 0;
            }
        }
        long own = answer.stems().keySet().stream()
                .filter(stem -> !given.containsKey(stem))
                .count();
        List<Term> mine = answer.terms();
        List<Term> theirs = expected.reference().terms();
        values.put(Feature.SHARED_WORDS, Math.log1p(shared));
        values.put(Feature.RECALL, all == 0 ? 0 : shared / all);
        values.put(Feature.SOFT_RECALL, closeness(theirs, mine));
        values.put(Feature.SOFT_PRECISION, closeness(mine, theirs));
        values.put(Feature.OWN_WORDS, Math.log1p(own));
        values.put(Feature.RELATIVE_LENGTH, Math.log((mine.size() + A_FEW_WORDS) / (theirs.size() + A_FEW_WORDS)));
    }

    private double closeness(List<Term> of, List<Term> to) {
        double all = 0;
        double close = 0;
        List<Term> own = of.stream()
                .filter(term -> !given.containsKey(term.word().stem()))
                .toList();
        for (Alignment alignment : Alignment.of(own, to)) {
            all += alignment.term().rarity();
            close += alignment.term().rarity() * alignment.closeness();
        }
        return all == 0 ? 0 : close / all;
    }

    private void meaning() {
        float[] question = expected.prompt().direction();
        float[] reference = expected.reference().direction();
        double toReference = Vectors.product(answer.direction(), reference);
        double toQuestion = Vectors.product(answer.direction(), question);
        double between = Vectors.product(reference, question);
        double rest = (1 - toQuestion * toQuestion) * (1 - between * between);
        values.put(Feature.MEANING, (toReference - toQuestion * between) / Math.sqrt(Math.max(LEAST_REST, rest)));
    }

    private void numbers() {
        Set<String> wanted = new HashSet<>(expected.reference().numbers());
        wanted.removeAll(expected.prompt().numbers());
        Set<String> found = answer.numbers();
        long hits = wanted.stream().filter(found::contains).count();
        values.put(Feature.NUMBERS, wanted.isEmpty() ? 0.5 : hits / (double) wanted.size());
    }
}
