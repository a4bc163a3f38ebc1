package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.kit.composition.KitWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a kit is to be. Lists that are not given are empty.
 */
@Schema(name = "KitWishRequest")
public record WishRequest(
        @Nullable @NotNull Level level,

        @Schema(description = "How many levels away questions may be; 1 if not given.") @Nullable @Min(0) @Max(3)
        Integer levelsAway,

        @Schema(description = "The most that the questions take together.")
        @Nullable
        @NotNull
        @Min(5)
        @Max(KitWish.MOST_MINUTES)
        Integer minutes,

        @Schema(description = "How many of the minutes may stay empty; 5 if not given.") @Nullable @Min(0) @Max(60)
        Integer slack,

        @Schema(description = "Those that questions may belong to; all alike if empty.") @Nullable @Size(max = 30)
        List<@NotNull @Valid Competency> competencies,

        @Nullable @Size(max = 6) List<@NotNull @Valid Bounds> kinds,

        @Schema(description = "What this candidate was asked before is left out; for interviewers and administrators.")
        @Nullable
        UUID candidate,

        @Schema(description = "To be in it in any case.") @Nullable @Size(max = KitWish.MOST_QUESTIONS)
        List<@NotNull UUID> pinned,

        @Nullable @Size(max = MOST_NAMED) List<@NotNull UUID> excluded,

        @Schema(description = "Questions of earlier proposals: taken again only where little else does.")
        @Nullable
        @Size(max = MOST_NAMED)
        List<@NotNull UUID> unlike,

        @Schema(description = "Chooses among kits that are about equally good; the same seed gives the same kit.")
        @Nullable
        Long seed) {

    static final int MOST_NAMED = 300;
    private static final int USUAL_SLACK = 5;

    /** A competency that counts. */
    @Schema(name = "WantedCompetency")
    public record Competency(
            @Nullable @NotNull @Size(max = 80) String competency,
            @Nullable @NotNull @Min(1) @Max(5) Integer weight) {}

    /** How many questions of a kind there must and may be. */
    @Schema(name = "WantedKind")
    public record Bounds(
            @Nullable @NotNull Kind kind,
            @Nullable @Min(0) @Max(KitWish.MOST_QUESTIONS) Integer atLeast,
            @Nullable @Min(0) @Max(KitWish.MOST_QUESTIONS) Integer atMost) {

        int least() {
            return atLeast == null ? 0 : atLeast;
        }

        int most() {
            return atMost == null ? KitWish.MOST_QUESTIONS : atMost;
        }
    }

    public WishRequest {
        competencies = given(competencies);
        kinds = given(kinds);
        pinned = given(pinned);
        excluded = given(excluded);
        unlike = given(unlike);
    }

    /** As it came, null elements and all: it is validated afterwards. */
    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    int mayBeAway() {
        return levelsAway == null ? 1 : levelsAway;
    }

    int mayStayEmpty() {
        return slack == null ? USUAL_SLACK : slack;
    }

    long chance() {
        return seed == null ? 0 : seed;
    }
}
