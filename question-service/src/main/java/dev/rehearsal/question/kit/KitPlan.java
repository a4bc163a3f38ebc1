package dev.rehearsal.question.kit;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import java.util.List;

/**
 * What a kit says.
 *
 * @param minutes the time budget of the session
 * @param items in the order in which they are meant to be asked
 */
public record KitPlan(String name, Level level, int minutes, List<KitItem> items) {

    public static final int LONGEST_NAME = 120;
    public static final int MOST_ITEMS = 30;

    public KitPlan {
        name = name.strip();
        items = List.copyOf(items);
    }
}
