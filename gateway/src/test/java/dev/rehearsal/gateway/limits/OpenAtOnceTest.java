package dev.rehearsal.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpenAtOnceTest {

    private final OpenAtOnce open = new OpenAtOnce(10, 15);

    @Test
    void aKeyGetsItsShareAndNoMore() {
        assertEquals(OpenAtOnce.Outcome.TAKEN, open.take("a", 10));
        assertEquals(OpenAtOnce.Outcome.KEY_HAS_TOO_MUCH, open.take("a", 1));
        assertEquals(OpenAtOnce.Outcome.TAKEN, open.take("b", 5));
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        open.take("a", 10);
        assertEquals(OpenAtOnce.Outcome.ALL_HAVE_TOO_MUCH, open.take("b", 6));
        assertEquals(OpenAtOnce.Outcome.TAKEN, open.take("b", 5));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndItsKeyIsForgotten() {
        // Given
        open.take("a", 10);
        open.take("b", 5);
        // When
        open.giveBack("a", 10);
        // Then
        assertEquals(1, open.remembered());
        assertEquals(OpenAtOnce.Outcome.TAKEN, open.take("c", 10));
    }
}
