package dev.rehearsal.question.builtin;

import dev.rehearsal.contracts.Level;
import java.util.List;

/** A kit of the built-in bank, as {@code bank/kits.yaml} lists it; its questions by slug. */
record ShippedKit(String slug, String name, Level level, int minutes, List<Place> items) {

    /** One place; the weight is 1 to 5. */
    record Place(String question, int minutes, int weight) {}
}
