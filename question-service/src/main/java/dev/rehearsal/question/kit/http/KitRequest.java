package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.kit.KitPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A kit to be saved.
 *
 * @param revision the one that was seen, when an existing kit is replaced; without meaning for a new one
 * @param minutes time budget of the session
 * @param onlyMe whether nobody else sees it; if it is not given, a new kit is the team's and an old one stays as it is
 */
public record KitRequest(
        @Nullable @Min(1) Integer revision,

        @Nullable @NotBlank @Storable @Size(max = KitPlan.LONGEST_NAME)
        String name,

        @Nullable @NotNull Level level,
        @Nullable @NotNull @Min(5) @Max(240) Integer minutes,

        @Nullable @NotNull @Size(min = 1, max = KitPlan.MOST_ITEMS)
        List<@NotNull @Valid Item> items,

        @Nullable Boolean onlyMe) {

    /** One place of the kit. {@code weight} is its share in the composite score. */
    @Schema(name = "KitItemRequest")
    public record Item(
            @Nullable @NotNull UUID question,
            @Nullable @NotNull @Min(1) Integer version,
            @Nullable @NotNull @Min(1) @Max(120) Integer minutes,
            @Nullable @NotNull @Min(1) @Max(5) Integer weight) {

        private KitItem item() {
            return new KitItem(
                    new QuestionId(Objects.requireNonNull(question)),
                    Objects.requireNonNull(version),
                    Objects.requireNonNull(minutes),
                    Objects.requireNonNull(weight));
        }
    }

    /** The plan; needs a request that was validated. */
    KitPlan plan() {
        return new KitPlan(
                Objects.requireNonNull(name),
                Objects.requireNonNull(level),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(items).stream().map(Item::item).toList());
    }
}
