package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Vectors;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text that has been read.
 *
 * @param statements in their order
 * @param stems what its meaningful words come down to, each with its rarity
 * @param direction the meaning of the whole, of length 1; all 0 for an empty text
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Reading(List<Statement> statements, Map<String, Double> stems, float[] direction) {

    /**
     * Puts statements together; the longer one has the more say in the meaning of the whole. The stems keep their order, so that sums over
     * them come to the same bits in every process.
     */
    static Reading of(List<Statement> statements, int dimensions) {
        Map<String, Double> stems = new LinkedHashMap<>();
        float[] sum = new float[dimensions];
        for (Statement statement : statements) {
            for (Term term : statement.terms()) {
                stems.merge(term.word().stem(), term.rarity(), Math::max);
            }
            for (int d = 0; d < dimensions; d++) {
                sum[d] += statement.direction()[d] * statement.words().size();
            }
        }
        return new Reading(List.copyOf(statements), Collections.unmodifiableMap(stems), Vectors.direction(sum));
    }

    /** How many words it has. */
    int length() {
        return statements.stream()
                .mapToInt(statement -> statement.words().size())
                .sum();
    }

    /** Its words that carry meaning. */
    List<Term> terms() {
        return statements.stream()
                .flatMap(statement -> statement.terms().stream())
                .toList();
    }

    /** The numbers in it. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        for (Statement statement : statements) {
            statement.words().stream().filter(word -> word.number()).forEach(word -> numbers.add(word.stem()));
        }
        return numbers;
    }
}
