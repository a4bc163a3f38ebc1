package dev.rehearsal.question.review;

import dev.rehearsal.platform.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment and what was replied to it. Immutable. */
@Schema(name = "ReviewComment")
public record ReviewComment(
        UUID id,

        @Schema(
                description =
                        "What it is about, as in criteria[diagnosis].anchors.3; null for the question as a whole.")
        @Nullable
        String field,

        String text,
        UUID by,
        Instant at,

        @Schema(description = "Who found that it is dealt with.") @Nullable
        UUID resolvedBy,

        @Nullable Instant resolvedAt,
        List<Reply> replies) {

    /** Comments on one question; there may be no more. */
    public static final int MOST = 200;

    /** Replies to one comment. */
    public static final int MOST_REPLIES = 40;

    /** Characters of a comment or a reply. */
    public static final int LONGEST = 2_000;

    public ReviewComment {
        replies = List.copyOf(replies);
    }

    /** A reply to a comment. */
    @Schema(name = "ReviewReply")
    public record Reply(String text, UUID by, Instant at) {}

    public static ReviewComment begun(UUID id, @Nullable String field, String text, UUID by, Instant at) {
        return new ReviewComment(id, field, text, by, at, null, null, List.of());
    }

    /** Somebody replies; a comment that was dealt with is open again, for there is more to say. */
    public ReviewComment replied(String reply, UUID who, Instant when) {
        if (replies.size() >= MOST_REPLIES) {
            throw Problem.conflict(
                    "too-many-replies", "This comment has " + MOST_REPLIES + " replies. Begin another one.");
        }
        List<Reply> more = new ArrayList<>(replies);
        more.add(new Reply(reply, who, when));
        return new ReviewComment(id, field, text, by, at, null, null, more);
    }

    /** It is dealt with. The first who says so stays named. */
    public ReviewComment resolved(UUID who, Instant when) {
        return resolvedBy != null ? this : new ReviewComment(id, field, text, by, at, who, when, replies);
    }

    /** It is not dealt with after all. */
    public ReviewComment reopened() {
        return new ReviewComment(id, field, text, by, at, null, null, replies);
    }
}
