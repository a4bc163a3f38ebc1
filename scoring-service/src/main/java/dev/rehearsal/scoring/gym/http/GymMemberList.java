package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.scoring.gym.db.Attempts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has done how much; whoever has done nothing is not in it. */
@Schema(name = "GymMemberPage")
record GymMemberList(
        @Schema(description = "How many exercises there are.")
        int exercises,

        List<GymMemberView> items,

        @Schema(required = true, description = "The cursor of the next page; null on the last.") @Nullable
        String next) {

    static GymMemberList of(List<Attempts.Done> found, int limit, int exercises) {
        List<Attempts.Done> shown = found.subList(0, Math.min(limit, found.size()));
        return new GymMemberList(
                exercises,
                shown.stream()
                        .map(done -> new GymMemberView(done.member().value(), done.exercises(), done.at()))
                        .toList(),
                found.size() > limit ? shown.getLast().member().toString() : null);
    }

    /** What one member has done. How it went is for that member only. */
    @Schema(name = "GymMemberView")
    record GymMemberView(
            UUID member,

            @Schema(description = "How many different exercises were rated, in the version shown now.")
            int exercises,

            @Schema(description = "When the latest was.") Instant at) {}
}
