package dev.rehearsal.question.imports;

import dev.rehearsal.question.exchange.Found;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Stray;
import dev.rehearsal.question.exchange.Found.Unusable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text holds, as far as one page shows it.
 *
 * @param format as which it was read
 * @param found how many questions there are; more than {@code items} if there are more than {@link #MOST_ITEMS}
 * @param unusable items that are no questions; at most {@link #MOST_ITEMS}
 */
public record ReadText(
        ImportFormat format, int found, List<Item> items, List<Unusable> unusable, List<UnreadLine> unread) {

    public static final int MOST_ITEMS = 500;

    public ReadText {
        items = List.copyOf(items);
        unusable = List.copyOf(unusable);
        unread = List.copyOf(unread);
    }

    /**
     * Reads a text to its end.
     *
     * @param beginning whether it is the beginning of a longer one, so that its last item is not looked at
     */
    public static ReadText of(ImportTexts.Opened text, boolean beginning) throws IOException {
        Collected collected = new Collected();
        Found held = null;
        for (Found next = text.next(); next != null; next = text.next()) {
            if (held != null) {
                collected.take(held);
            }
            held = next;
        }
        if (held != null && (!beginning || collected.found == 0)) {
            collected.take(held);
        }
        return new ReadText(text.format(), collected.found, collected.items, collected.unusable, collected.unread);
    }

    private static final class Collected {
        private final List<Item> items = new ArrayList<>();
        private final List<Unusable> unusable = new ArrayList<>();
        private final List<UnreadLine> unread = new ArrayList<>();
        private int found;

        void take(Found next) {
            switch (next) {
                case Item item -> {
                    found++;
                    if (items.size() < MOST_ITEMS) {
                        items.add(item);
                    }
                }
                case Unusable item -> {
                    if (unusable.size() < MOST_ITEMS) {
                        unusable.add(item);
                    }
                }
                case Stray stray -> {
                    if (!stray.text().isBlank() && unread.size() <= ParsedGuide.MOST_UNREAD) {
                        unread.add(UnreadLine.of(stray));
                    }
                }
            }
        }
    }
}
