package dev.rehearsal.scoring.rater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final OrganisationId ACME = new OrganisationId(new UUID(6, 1));

    private final Kept<Integer> kept = new Kept<>(8, 100);
    private int made;

    private int ask(OrganisationId organisation, List<Rated> ratings) {
        return kept.of(organisation, ratings, () -> ++made);
    }

    @Test
    void equalRatingsInAnyOrderAreWorkedOutOnce() {
        List<Rated> ratings = Seasons.drawn(3, 1);
        assertEquals(1, ask(ACME, ratings));
        assertEquals(1, ask(ACME, ratings.reversed()));
        assertEquals(1, ask(ACME, Seasons.drawn(3, 1)));
    }

    @Test
    void whenOneIsAmendedItIsWorkedOutAnew() {
        List<Rated> ratings = Seasons.drawn(3, 1);
        assertEquals(1, ask(ACME, ratings));
        Rated first = ratings.getFirst();
        Integer level = first.level();
        ratings.set(0, Seasons.rated(0, first.interviewer(), 0, first.criterion(), level == null ? 1 : 5 - level));
        assertEquals(2, ask(ACME, ratings));
        assertEquals(3, ask(ACME, List.of()));
    }

    @Test
    void organisationsAreKeptApartAndTheOneNotAskedForLongestGoesFirst() {
        assertEquals(1, ask(ACME, List.of()));
        for (int other = 0; other < 7; other++) {
            assertEquals(2 + other, ask(new OrganisationId(new UUID(7, other)), List.of()));
        }
        assertEquals(1, ask(ACME, List.of()));
        assertEquals(9, ask(new OrganisationId(new UUID(7, 7)), List.of()));
        assertEquals(1, ask(ACME, List.of()));
        assertEquals(10, ask(new OrganisationId(new UUID(7, 0)), List.of()));
    }

    @Test
    void manyRatingsMakeRoomForThemselves() {
        // Given: 32 ratings and 48
        assertEquals(1, ask(ACME, Seasons.drawn(2, 1)));
        assertEquals(2, ask(new OrganisationId(new UUID(7, 1)), Seasons.drawn(3, 1)));
        assertEquals(1, ask(ACME, Seasons.drawn(2, 1)));
        // When: 48 more
        assertEquals(3, ask(new OrganisationId(new UUID(7, 2)), Seasons.drawn(3, 2)));
        // Then
        assertEquals(1, ask(ACME, Seasons.drawn(2, 1)));
        assertEquals(4, ask(new OrganisationId(new UUID(7, 1)), Seasons.drawn(3, 1)));
        assertEquals(5, ask(new OrganisationId(new UUID(7, 3)), Seasons.drawn(20, 3)));
        assertEquals(5, ask(new OrganisationId(new UUID(7, 3)), Seasons.drawn(20, 3)));
    }
}
