package dev.rehearsal.session.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as it stands.
 *
 * @param revision counts every change, submission and amendment; 0 before the first draft
 * @param recommendation null until decided; never null once submitted
 */
public record Scorecard(
        SessionId session,
        MemberId member,
        Status status,
        int revision,
        @Nullable Recommendation recommendation,
        String summary,
        String strengths,
        String concerns,
        String feedback,
        @Nullable Instant submittedAt,
        List<Amendment> amendments) {

    public Scorecard {
        amendments = List.copyOf(amendments);
    }

    /** How far it is. */
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /** A change after submission. */
    public record Amendment(
            int revision, Instant at, String reason, Recommendation recommendation, List<ChangedRating> ratings) {
        public Amendment {
            ratings = List.copyOf(ratings);
        }

        /** What is told of it. */
        public SessionEvent event(SessionId session, MemberId member) {
            return new SessionEvent.ScorecardAmended(
                    session,
                    member,
                    recommendation,
                    revision,
                    ratings.stream()
                            .map(rating -> new SessionEvent.AmendedRating(
                                    rating.question(), rating.version(), rating.criterion(), rating.level()))
                            .toList(),
                    at);
        }
    }

    /** A rating as it stands after an amendment; {@code level} is 1 to 4, or null for "not observed". */
    public record ChangedRating(
            QuestionId question,
            int version,
            String criterion,

            @Nullable Integer level) {}

    /** One that nobody has written in. */
    public static Scorecard empty(SessionId session, MemberId member) {
        return new Scorecard(session, member, Status.DRAFT, 0, null, "", "", "", "", null, List.of());
    }
}
