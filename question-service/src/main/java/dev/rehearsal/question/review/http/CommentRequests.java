package dev.rehearsal.question.review.http;

import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.content.FieldPath;
import dev.rehearsal.question.review.ReviewComment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out around comments. */
final class CommentRequests {

    private CommentRequests() {}

    /** A new comment. */
    @Schema(name = "NewReviewComment")
    record NewComment(
            @Schema(description = "What it is about; the question as a whole if not given.")
            @Nullable
            @Pattern(regexp = FieldPath.PATTERN, message = FieldPath.RULE)
            String field,

            @Nullable @NotBlank @Storable @Size(max = ReviewComment.LONGEST)
            String text) {}

    /** A reply. */
    @Schema(name = "NewReviewReply")
    record NewReply(
            @Nullable @NotBlank @Storable @Size(max = ReviewComment.LONGEST)
            String text) {}

    /** All comments on a question, the oldest first. */
    @Schema(name = "ReviewCommentList")
    record CommentList(List<ReviewComment> items, @Nullable String next) {}
}
