package dev.rehearsal.question.search;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.bank.QuestionStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many questions a filter finds, and how many it would find with each other value of a facet.
 *
 * @param total that pass the whole filter
 */
public record Tally(int total, FacetCounts facets) {

    private static final int MOST_VALUES = 40;

    /** One filter that facets belong to: what it reads of a cell, and what it lets pass (everything while it is empty). */
    private record Facet(Function<Cell, @Nullable String> value, Set<String> chosen) {

        boolean passes(Cell cell) {
            return chosen.isEmpty() || chosen.contains(value.apply(cell));
        }
    }

    /** Counts the cells of all questions that match the filter's text. */
    public static Tally of(Collection<Cell> cells, QuestionFilter filter) {
        Facet level = new Facet(Cell::level, names(filter.levels(), Level::wireName));
        Facet kind = new Facet(Cell::kind, names(filter.kinds(), Kind::wireName));
        Facet competency = new Facet(Cell::competency, filter.competencies());
        Facet status = new Facet(Cell::status, names(filter.statuses(), QuestionStatus::wireName));
        List<Facet> facets = List.of(level, kind, competency, status);
        List<Cell> seen = cells.stream().filter(filter::admits).toList();
        int total = seen.stream()
                .filter(cell -> facets.stream().allMatch(facet -> facet.passes(cell)))
                .mapToInt(Cell::count)
                .sum();
        Function<Facet, List<FacetCount>> counts = facet -> counts(seen, facet, facets);
        return new Tally(
                total,
                new FacetCounts(
                        counts.apply(level), counts.apply(kind), counts.apply(competency), counts.apply(status)));
    }

    private static List<FacetCount> counts(List<Cell> cells, Facet of, List<Facet> facets) {
        Map<String, Integer> counts = new HashMap<>();
        for (Cell cell : cells) {
            String value = of.value().apply(cell);
            if (value != null && facets.stream().allMatch(facet -> facet == of || facet.passes(cell))) {
                counts.merge(value, cell.count(), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new FacetCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .limit(MOST_VALUES)
                .toList();
    }

    private static <T> Set<String> names(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.toSet());
    }
}
