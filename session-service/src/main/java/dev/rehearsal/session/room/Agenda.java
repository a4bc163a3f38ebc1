package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The questions of the room, and which of them is open. */
final class Agenda {

    /** What a question beyond the kit counts, unless the entry says. */
    private static final int USUAL_WEIGHT = 3;

    private final Map<QuestionId, Item> items = new LinkedHashMap<>();
    private @Nullable QuestionId current;

    Optional<Item> find(QuestionId question) {
        return Optional.ofNullable(items.get(question));
    }

    Optional<Item> current() {
        return current == null ? Optional.empty() : find(current);
    }

    Collection<Item> all() {
        return items.values();
    }

    void fill(List<EntryData.Opened.Item> kit) {
        for (EntryData.Opened.Item item : kit) {
            items.put(
                    item.question(),
                    Item.pending(item.question(), item.version(), item.minutes(), item.weight(), true, item.content()));
        }
    }

    @Nullable
    Refusal refuseAsking(EntryData.Asked asked) {
        if (asked.question().equals(current)) {
            return Refusal.notAllowed("The question is open already.");
        }
        if (items.containsKey(asked.question())) {
            return null;
        }
        if (asked.content() == null || asked.version() == null) {
            return Refusal.unknown("The question is not in the kit, and its text is not known here.");
        }
        return items.size() < Limits.ITEMS
                ? null
                : Refusal.limit("At most " + Limits.ITEMS + " questions fit in a room.");
    }

    /** Reveals a question; {@link #closeCurrent} must have been called. The starter file is kept for the first time only. */
    Item ask(EntryData.Asked asked, Instant at, long position, @Nullable String starterFile) {
        Item known = items.get(asked.question());
        Item item = known == null ? beyondKit(asked) : known;
        int number = 1 + (int) items.values().stream().filter(Item::wasAsked).count();
        Item open = item.opened(at, position, number, starterFile);
        items.put(open.question(), open);
        current = open.question();
        return open;
    }

    private static Item beyondKit(EntryData.Asked asked) {
        QuestionContent content = asked.content();
        Integer version = asked.version();
        if (content == null || version == null) {
            throw new IllegalStateException("refuseAsking lets no such entry through");
        }
        int minutes = asked.minutes() == null ? content.minutes() : asked.minutes();
        int weight = asked.weight() == null ? USUAL_WEIGHT : asked.weight();
        return Item.pending(asked.question(), version, minutes, weight, false, content);
    }

    @Nullable
    Refusal refuseHint(EntryData.Hinted hinted) {
        return refuseGuidance(
                hinted.question(), hinted.hint(), content -> content.hints().size());
    }

    @Nullable
    Refusal refuseFollowUp(EntryData.Followed followed) {
        return refuseGuidance(
                followed.question(),
                followed.followUp(),
                content -> content.followUps().size());
    }

    private @Nullable Refusal refuseGuidance(QuestionId question, int index, ToIntFunction<QuestionContent> known) {
        Optional<Item> item = find(question).filter(Item::wasAsked);
        if (item.isEmpty()) {
            return Refusal.notAsked();
        }
        return index >= 0 && index < known.applyAsInt(item.get().content())
                ? null
                : Refusal.unknown("The question has no hint or follow-up of that number.");
    }

    /** Puts a changed question in the place of the one it was. */
    void change(QuestionId question, UnaryOperator<Item> change) {
        items.computeIfPresent(question, (id, item) -> change.apply(item));
    }

    /** Closes the open question, if there is one. */
    Optional<Item> closeCurrent(Instant at) {
        Optional<Item> closed = current().map(item -> item.closed(at));
        closed.ifPresent(item -> items.put(item.question(), item));
        current = null;
        return closed;
    }

    List<Item> snapshot() {
        return new ArrayList<>(items.values());
    }

    static Agenda of(List<Item> items, @Nullable QuestionId current) {
        Agenda agenda = new Agenda();
        items.forEach(item -> agenda.items.put(item.question(), item));
        agenda.current = current;
        return agenda;
    }
}
