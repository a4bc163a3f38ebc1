package dev.rehearsal.session.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.Item;
import dev.rehearsal.session.room.Questions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeakestTest {

    private final Weakest weakest = new Weakest();

    @Test
    void theLowestLevelComesFirstAndThenWhatCountsMost() {
        add(item("Light", 1), 0, 2);
        add(item("Heavy", 5), 1, 2);
        add(item("Heavy", 5), 0, 2);
        add(item("Light", 1), 1, 1);
        // Then
        assertEquals(
                List.of(
                        "Criterion trade-offs of Light",
                        "Criterion diagnosis of Heavy",
                        "Criterion trade-offs of Heavy",
                        "Criterion diagnosis of Light"),
                weakest.practice().stream().map(Practice::criterion).toList());
        assertEquals("Anchor 2 of Light", weakest.practice().getFirst().nextAnchor());
    }

    @Test
    void whatIsBestAlreadyOrWasNotSeenIsNothingToWorkOn() {
        add(item("Best", 3), 0, 4);
        add(item("Unseen", 3), 0, null);
        assertEquals(List.of(), weakest.practice());
    }

    @Test
    void thereAreFiveThingsToWorkOnAtMost() {
        for (int i = 0; i < 6; i++) {
            add(item("Question " + i, 3), 0, 1);
        }
        assertEquals(5, weakest.practice().size());
    }

    private void add(Item item, int criterion, @Nullable Integer level) {
        QuestionContent content = item.content();
        weakest.add(item, content.criteria().get(criterion), level);
    }

    private static Item item(String name, int weight) {
        return new Item(
                new QuestionId(UUID.nameUUIDFromBytes(new byte[] {(byte) name.hashCode()})),
                1,
                10,
                weight,
                true,
                Questions.named(name),
                Item.Status.CLOSED,
                null,
                null,
                1L,
                1,
                0,
                null,
                List.of(),
                List.of());
    }
}
