package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;

import java.util.List;
import java.util.Objects;

/** What an entry says of the board that all share. */
public sealed interface BoardEntry extends EntryData {

    /** Shapes as they are after somebody drew, moved or erased them. Each counts for itself, on whatever it was made. */
    record Drawn(List<BoardElement> elements) implements BoardEntry {
        public Drawn {
            Objects.requireNonNull(elements, "elements");
            require(
                    !elements.isEmpty() && elements.size() <= Limits.DRAWN_ELEMENTS,
                    "1 to " + Limits.DRAWN_ELEMENTS + " elements are drawn at once");
            elements = List.copyOf(elements);
        }

        /** UTF-16 units of the JSON of all of them. */
        public int units() {
            return elements.stream()
                    .mapToInt(element -> element.json().length())
                    .sum();
        }
    }
}
