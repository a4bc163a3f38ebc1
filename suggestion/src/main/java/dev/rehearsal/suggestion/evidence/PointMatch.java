package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Vectors;
import dev.rehearsal.suggestion.text.Span;
import dev.rehearsal.suggestion.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What in an answer speaks for a key point.
 *
 * @param point the key point
 * @param similarity cosine of its meaning and that of the statement, or the two statements, of the answer that come closest; 0 to 1
 * @param overlap share of its words that the answer uses too, rare words counting more and words of the question not at all; 0 to 1
 * @param closeness mean closeness of its words to the closest of the answer, weighted alike; 0 to 1
 * @param closest the statement of the answer that comes closest
 * @param matched the words of the answer that match words of the point
 */
public record PointMatch(
        Point point,
        double similarity,
        double overlap,
        double closeness,
        @Nullable Span closest,
        List<Word> matched) {

    private static final double CLOSE = 0.6;

    /** Holds an answer against a key point; {@code given} are the stems of the question. */
    static PointMatch of(Point point, Reading answer, Set<String> given) {
        float[] meaning = point.reading().direction();
        List<Statement> byCloseness = answer.statements().stream()
                .sorted(Comparator.comparingDouble(
                                (Statement statement) -> -Vectors.product(statement.direction(), meaning))
                        .thenComparing(statement -> statement.span().text()))
                .toList();
        Statement closest = byCloseness.isEmpty() ? null : byCloseness.getFirst();
        double similarity = closest == null ? 0 : Vectors.product(closest.direction(), meaning);
        if (byCloseness.size() > 1) {
            float[] two = Vectors.between(
                    byCloseness.get(0).direction(), byCloseness.get(1).direction());
            similarity = Math.max(similarity, Vectors.product(two, meaning));
        }
        List<Alignment> alignments = Alignment.of(point.reading().terms(), answer.terms());
        boolean allGiven = alignments.stream()
                .allMatch(alignment -> given.contains(alignment.term().word().stem()));
        double weight = 0;
        double same = 0;
        double close = 0;
        List<Word> matched = new ArrayList<>();
        for (Alignment alignment : alignments) {
            if (allGiven || !given.contains(alignment.term().word().stem())) {
                double rarity = alignment.term().rarity();
                weight += rarity;
                same += alignment.same() ? rarity : 0;
                close += rarity * alignment.closeness();
                if (alignment.partner() != null && alignment.closeness() >= CLOSE) {
                    matched.add(alignment.partner().word());
                }
            }
        }
        return new PointMatch(
                point,
                within(similarity),
                weight == 0 ? 0 : same / weight,
                weight == 0 ? 0 : close / weight,
                closest == null ? null : closest.span(),
                matched.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(Word::start))
                        .toList());
    }

    /** How much speaks for it altogether, 0 to 1: the mean of the three measures. */
    public double strength() {
        return (similarity + overlap + closeness) / 3;
    }

    /** Whether the answer says it. */
    public Coverage coverage() {
        return Coverage.of(strength());
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
