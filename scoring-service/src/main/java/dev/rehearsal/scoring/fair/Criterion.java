package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.QuestionId;
import java.util.Comparator;

/** What is rated: a criterion of one version of a question. */
public record Criterion(QuestionId question, int version, String name) implements Comparable<Criterion> {

    private static final Comparator<Criterion> ORDER = Comparator.comparing(
                    (Criterion criterion) -> criterion.question().value())
            .thenComparingInt(Criterion::version)
            .thenComparing(Criterion::name);

    @Override
    public int compareTo(Criterion other) {
        return ORDER.compare(this, other);
    }
}
