package dev.rehearsal.question.kit.http;

import dev.rehearsal.question.kit.composition.KitWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks what could take a question's place.
 *
 * @param kit as it is now
 * @param replaced the one of them whose place it is about
 */
@Schema(name = "KitReplacementsRequest")
public record ReplacementsRequest(
        @Nullable @NotNull @Valid WishRequest wish,

        @Nullable @NotNull @Size(min = 1, max = KitWish.MOST_QUESTIONS)
        List<@NotNull UUID> kit,

        @Nullable @NotNull UUID replaced) {}
