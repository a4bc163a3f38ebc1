package dev.rehearsal.question.imports;

import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Unusable;
import dev.rehearsal.question.imports.ImportResult.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions of a text become drafts. One that cannot be kept is refused with its reason; the rest goes on. */
public record ImportSelection(List<Chosen> chosen, List<Refused> refused) {

    /** A question that can be kept, as the draft it becomes. */
    public record Chosen(Item item, DraftContent content) {}

    /**
     * Chooses.
     *
     * @param selected the text's own numbers; null for all
     */
    public static ImportSelection of(ReadText text, @Nullable Set<Integer> selected, ContentLimits limits) {
        List<Chosen> chosen = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<Integer> notFound = new HashSet<>(selected == null ? Set.of() : selected);
        for (Item item : text.items()) {
            notFound.remove(item.number());
            if (selected == null || selected.contains(item.number())) {
                DraftContent content = item.content();
                List<FieldError> broken = limits.broken(content);
                if (broken.isEmpty()) {
                    chosen.add(new Chosen(item, content));
                } else {
                    FieldError first = broken.getFirst();
                    refused.add(
                            new Refused(item.number(), item.lines().first(), first.field() + " " + first.message()));
                }
            }
        }
        for (Unusable item : text.unusable()) {
            if (notFound.remove(item.place()) || selected == null) {
                refused.add(new Refused(item.place(), item.lines().first(), item.reason()));
            }
        }
        notFound.stream()
                .sorted()
                .forEach(number ->
                        refused.add(new Refused(number, null, "there is no question of this number in the text")));
        return new ImportSelection(List.copyOf(chosen), List.copyOf(refused));
    }
}
