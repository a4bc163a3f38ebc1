package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.kit.Asked;
import dev.rehearsal.question.kit.Kit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kit with what its questions are.
 *
 * @param onlyMe whether nobody else sees it
 * @param minutes time budget of the session; the items' minutes may add up to more or less
 */
public record KitView(
        UUID id,
        int revision,
        String name,
        Level level,
        int minutes,
        List<ItemView> items,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        boolean builtIn,
        boolean onlyMe) {

    /**
     * One place of the kit.
     *
     * @param minutes the time it gets in this kit
     * @param weight its share in the composite score, 1 to 5
     * @param plannedMinutes the time the question's author planned
     * @param status of the question now; one that was retired later stays in the kit
     */
    @Schema(name = "KitItemView")
    public record ItemView(
            UUID question,
            int version,
            int minutes,
            int weight,
            String title,
            Level level,
            Kind kind,
            String competency,
            int plannedMinutes,
            QuestionStatus status) {

        private static ItemView of(KitItem item, Asked asked) {
            return new ItemView(
                    item.question().value(),
                    item.version(),
                    item.minutes(),
                    item.weight(),
                    asked.title(),
                    asked.level(),
                    asked.kind(),
                    asked.competency(),
                    asked.minutes(),
                    asked.status());
        }
    }

    static KitView of(Kit kit, List<Asked> known) {
        return new KitView(
                kit.id().value(),
                kit.revision(),
                kit.plan().name(),
                kit.plan().level(),
                kit.plan().minutes(),
                kit.items().stream().map(item -> item(item, known)).toList(),
                kit.updatedAt(),
                kit.updatedBy(),
                kit.builtIn(),
                kit.privateTo() != null);
    }

    private static ItemView item(KitItem item, List<Asked> known) {
        return known.stream()
                .filter(asked -> asked.question().equals(item.question()) && asked.version() == item.version())
                .findFirst()
                .map(asked -> ItemView.of(item, asked))
                .orElseThrow(() -> new IllegalStateException("a kit holds a version that does not exist: " + item));
    }
}
