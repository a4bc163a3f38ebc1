package dev.rehearsal.question.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.bank.QuestionStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final List<Cell> CELLS = List.of(
            Cell.of(true, "published/senior/concept/nlp", 5),
            Cell.of(false, "published/junior/concept/nlp", 3),
            Cell.of(false, "published/junior/coding/mlops", 2),
            Cell.of(false, "draft///", 4));

    @Test
    void withoutFiltersEverythingCountsButWhatHasNoValue() {
        // When
        Tally tally = Tally.of(CELLS, filter(Set.of(), Set.of(), null, true));
        // Then
        assertEquals(14, tally.total());
        assertEquals(
                List.of(new FacetCount("junior", 5), new FacetCount("senior", 5)),
                tally.facets().level());
        assertEquals(
                List.of(new FacetCount("published", 10), new FacetCount("draft", 4)),
                tally.facets().status());
    }

    @Test
    void aFacetIsCountedAsIfItDidNotNarrowItself() {
        // When
        Tally tally = Tally.of(CELLS, filter(Set.of(Level.JUNIOR), Set.of(Kind.CONCEPT), null, true));
        // Then
        assertEquals(3, tally.total());
        assertEquals(
                List.of(new FacetCount("senior", 5), new FacetCount("junior", 3)),
                tally.facets().level());
        assertEquals(
                List.of(new FacetCount("concept", 3), new FacetCount("coding", 2)),
                tally.facets().kind());
        assertEquals(List.of(new FacetCount("nlp", 3)), tally.facets().competency());
    }

    @Test
    void whatMayNotBeSeenIsNotCounted() {
        assertEquals(
                10, Tally.of(CELLS, filter(Set.of(), Set.of(), null, false)).total());
        assertEquals(9, Tally.of(CELLS, filter(Set.of(), Set.of(), false, true)).total());
        assertEquals(5, Tally.of(CELLS, filter(Set.of(), Set.of(), true, false)).total());
    }

    @Test
    void aTextThatIsNoCellIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Cell.of(true, "published/senior", 1));
    }

    private static QuestionFilter filter(
            Set<Level> levels, Set<Kind> kinds, @Nullable Boolean builtIn, boolean drafts) {
        return new QuestionFilter(
                "", levels, kinds, Set.of(), Set.<QuestionStatus>of(), builtIn, drafts, Set.of(), null);
    }
}
