package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final Board board = new Board();

    @Test
    void theHigherVersionWins() {
        // When
        draw(Drawings.rectangle("a", 2, 9), Drawings.rectangle("b", 1, 1));
        draw(Drawings.rectangle("a", 3, 9), Drawings.rectangle("b", 1, 1));
        draw(Drawings.rectangle("a", 2, 1));
        // Then
        assertBoard(Drawings.rectangle("a", 3, 9), Drawings.rectangle("b", 1, 1));
    }

    @Test
    void ofTheSameVersionTheLowerNonceWins() {
        // When
        draw(Drawings.rectangle("a", 2, 5));
        draw(Drawings.rectangle("a", 2, 6));
        draw(Drawings.rectangle("b", 2, 6), Drawings.rectangle("b", 2, 5));
        // Then
        assertBoard(Drawings.rectangle("a", 2, 5), Drawings.rectangle("b", 2, 5));
    }

    @Test
    void whatWasErasedStaysErasedUntilAHigherVersionBringsItBack() {
        // Given
        draw(Drawings.rectangle("a", 1, 1));
        draw(Drawings.erased("a", 3, 1));
        // When
        draw(Drawings.rectangle("a", 2, 1));
        // Then
        assertTrue(board.all().getFirst().isErased());
        // When
        draw(Drawings.rectangle("a", 4, 1));
        // Then
        assertBoard(Drawings.rectangle("a", 4, 1));
    }

    @Test
    void inWhateverOrderAndHoweverOftenElementsComeTheBoardIsTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            // Given
            Random random = new Random(seed);
            List<BoardElement> states = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                states.add(Drawings.any(random));
            }
            Board inOrder = new Board();
            states.forEach(state -> inOrder.draw(new BoardEntry.Drawn(List.of(state))));
            // When
            states.addAll(List.copyOf(states.subList(0, random.nextInt(states.size()))));
            Collections.shuffle(states, random);
            Board shuffled = new Board();
            for (int from = 0; from < states.size(); ) {
                int to = Math.min(states.size(), from + 1 + random.nextInt(9));
                BoardEntry.Drawn entry = new BoardEntry.Drawn(states.subList(from, to));
                assertNull(shuffled.refuse(entry));
                shuffled.draw(entry);
                from = to;
            }
            // Then
            assertEquals(RoomJson.text(inOrder.all()), RoomJson.text(shuffled.all()), "seed " + seed);
        }
    }

    @Test
    void twoThousandCanBeSeenAndThenSomeMustBeErased() {
        // Given
        fill(Limits.BOARD_VISIBLE);
        // When, Then
        assertFull(Drawings.drawn(Drawings.rectangle("more", 1, 1)), "Erase some");
        assertNull(board.refuse(Drawings.drawn(Drawings.rectangle("s0", 2, 1))), "what is there can be changed");
        assertNull(board.refuse(Drawings.drawn(Drawings.rectangle("s0", 1, 1))), "and sent again");
        assertNull(board.refuse(Drawings.drawn(Drawings.erased("s0", 2, 1), Drawings.rectangle("more", 1, 1))));
        draw(Drawings.erased("s0", 2, 1));
        draw(Drawings.rectangle("more", 1, 1));
        assertFull(Drawings.drawn(Drawings.rectangle("s0", 3, 1)), "Erase some");
    }

    @Test
    void fiveThousandAreAllThereEverWere() {
        // Given
        for (int i = 0; i < Limits.BOARD_ELEMENTS; i++) {
            draw(Drawings.erased("s" + i, 1, 1));
        }
        // When, Then
        assertFull(Drawings.drawn(Drawings.rectangle("more", 1, 1)), "takes no new one");
        assertNull(board.refuse(Drawings.drawn(Drawings.rectangle("s1", 2, 1))));
    }

    @Test
    void whatIsOnItHasABound() {
        // Given
        IntStream.range(0, 32).forEach(i -> draw(Drawings.text("t" + i, 1, Limits.ELEMENT_UNITS)));
        // When, Then
        assertFull(Drawings.drawn(Drawings.rectangle("more", 1, 1)), "characters");
        assertFull(Drawings.drawn(Drawings.rectangle("more", 1, 1), Drawings.rectangle("t1", 1, 9)), "characters");
        assertNull(board.refuse(Drawings.drawn(Drawings.text("t1", 2, 32_000), Drawings.rectangle("more", 1, 1))));
        draw(Drawings.erased("t1", 2, 1));
        assertNull(board.refuse(Drawings.drawn(Drawings.rectangle("more", 1, 1))));
    }

    @Test
    void aBoardFromASnapshotCountsWhatIsOnItAsBefore() {
        // Given
        fill(Limits.BOARD_VISIBLE);
        // When
        Board kept = Board.of(board.all());
        // Then
        assertEquals(board.all(), kept.all());
        assertNotNull(kept.refuse(Drawings.drawn(Drawings.rectangle("more", 1, 1))));
        assertTrue(Board.of(null).all().isEmpty());
    }

    private void fill(int howMany) {
        IntStream.range(0, howMany).forEach(i -> draw(Drawings.rectangle("s" + i, 1, 1)));
    }

    private void draw(String... elements) {
        BoardEntry.Drawn drawn = Drawings.drawn(elements);
        assertNull(board.refuse(drawn));
        board.draw(drawn);
    }

    private void assertFull(BoardEntry.Drawn drawn, String advice) {
        @Nullable Refusal refusal = board.refuse(drawn);
        assertNotNull(refusal);
        assertEquals("/problems/board-full", refusal.type());
        assertTrue(refusal.detail().contains(advice), refusal.detail());
    }

    private void assertBoard(String... elements) {
        assertEquals(
                List.of(elements), board.all().stream().map(BoardElement::json).toList());
    }
}
