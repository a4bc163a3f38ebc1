package dev.rehearsal.session.scorecard.http;

import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.session.scorecard.Amending;
import dev.rehearsal.session.scorecard.Judging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about scorecards. */
final class ScorecardBody {

    private static final int MOST = 10_000;

    private ScorecardBody() {}

    /** A draft; it replaces the one before as a whole. Start with revision 0. */
    record ScorecardDraft(
            @NotNull @Min(0) Integer revision,
            @Nullable Recommendation recommendation,
            @NotNull @Storable @Size(max = MOST) String summary,
            @NotNull @Storable @Size(max = MOST) String strengths,
            @NotNull @Storable @Size(max = MOST) String concerns,
            @NotNull @Storable @Size(max = MOST) String feedback) {

        Judging.Draft draft() {
            return new Judging.Draft(recommendation, summary, strengths, concerns, feedback);
        }
    }

    /** {@code ratedThrough} is the position of the last own entry that was acknowledged; 0 if there is none. */
    record ScorecardSubmission(
            @NotNull @Min(0) Integer revision,
            @NotNull @Min(0) Long ratedThrough) {}

    record ScorecardChange(
            @NotNull @Min(0) Integer revision,
            @Nullable Recommendation recommendation,
            @NotNull @Size(max = 200) List<@NotNull @Valid RatingChange> ratings,
            @NotBlank @Storable @Size(max = 1000) String reason) {

        List<Amending.Change> changes() {
            return ratings.stream()
                    .map(rating -> new Amending.Change(rating.question(), rating.criterion(), rating.level()))
                    .toList();
        }
    }

    record RatingChange(
            @NotNull QuestionId question,
            @NotBlank @Storable @Size(max = PartId.LONGEST) String criterion,
            @Nullable @Min(1) @Max(4) Integer level) {}
}
