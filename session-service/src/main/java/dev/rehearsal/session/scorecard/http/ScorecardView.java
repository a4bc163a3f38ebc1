package dev.rehearsal.session.scorecard.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.session.scorecard.RoomRatings;
import dev.rehearsal.session.scorecard.Scorecard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard with its ratings as they stand. {@code revision} is 0 before the first draft. */
public record ScorecardView(
        MemberId member,
        Scorecard.Status status,
        int revision,
        @Nullable Recommendation recommendation,
        String summary,
        String strengths,
        String concerns,
        String feedback,
        @Nullable Instant submittedAt,
        List<ScorecardRating> ratings,
        List<ScorecardAmendment> amendments) {

    /** {@code level} is 1 to 4, or null for "not observed"; {@code position} is null if an amendment gave it. */
    public record ScorecardRating(
            QuestionId question,
            String criterion,

            @Nullable Integer level,

            @Nullable Long position,

            Instant at) {}

    public record ScorecardAmendment(
            int revision, Instant at, String reason, Recommendation recommendation, List<AmendmentRating> ratings) {}

    public record AmendmentRating(
            QuestionId question, String criterion, @Nullable Integer level) {}

    /** All scorecards of a session the caller may see. */
    public record ScorecardList(List<ScorecardView> items) {}

    static ScorecardView of(Scorecard card, RoomRatings ratings) {
        return new ScorecardView(
                card.member(),
                card.status(),
                card.revision(),
                card.recommendation(),
                card.summary(),
                card.strengths(),
                card.concerns(),
                card.feedback(),
                card.submittedAt(),
                ratings.with(card.amendments()).stream()
                        .map(rating -> new ScorecardRating(
                                rating.question(), rating.criterion(), rating.level(), rating.position(), rating.at()))
                        .toList(),
                card.amendments().stream().map(ScorecardView::amendment).toList());
    }

    private static ScorecardAmendment amendment(Scorecard.Amendment amendment) {
        return new ScorecardAmendment(
                amendment.revision(),
                amendment.at(),
                amendment.reason(),
                amendment.recommendation(),
                amendment.ratings().stream()
                        .map(rating -> new AmendmentRating(rating.question(), rating.criterion(), rating.level()))
                        .toList());
    }
}
