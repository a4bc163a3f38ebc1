package dev.rehearsal.question.content;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.contracts.QuestionContent.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question's content as an author leaves it for now. The components mean what those of {@link QuestionContent} mean; all but the
 * title may be missing.
 */
@Schema(
        requiredProperties = "title",
        description = "A question's content; all but the title may be missing in a draft.")
public record DraftContent(
        @Schema(description = "Plain text on one line.", maxLength = 120)
        String title,

        @Nullable Level level,
        @Nullable Kind kind,

        @Schema(description = "An id of the taxonomy.") @Nullable
        String competency,

        @Schema(description = "1 (easy) to 5 (hard).", minimum = "1", maximum = "5") @Nullable
        Integer difficulty,

        @Schema(description = "Planned time.", minimum = "1", maximum = "120") @Nullable
        Integer minutes,

        @Schema(description = "Markdown; what the candidate sees.", maxLength = 6000) @Nullable
        String prompt,

        @Schema(description = "Markdown; for interviewers only.", maxLength = 12000) @Nullable
        String referenceAnswer,

        List<KeyPoint> keyPoints,
        List<Criterion> criteria,
        List<String> hints,
        List<FollowUp> followUps,
        @Nullable Program codeSample,
        @Nullable Program starter,
        List<Check> checks,
        List<Source> sources,

        @Schema(description = "ISO date of the last expert review.") @Nullable
        String reviewedOn,

        @Schema(description = "ISO date by which the next review is due.") @Nullable
        String reviewBy) {

    public DraftContent {
        title = title == null ? "" : title.strip();
        keyPoints = copy(keyPoints);
        criteria = copy(criteria);
        hints = copy(hints);
        followUps = copy(followUps);
        checks = copy(checks);
        sources = copy(sources);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A draft that says what a published version says. */
    public static DraftContent of(QuestionContent content) {
        return new DraftContent(
                content.title(),
                content.level(),
                content.kind(),
                content.competency(),
                content.difficulty(),
                content.minutes(),
                content.prompt(),
                content.referenceAnswer(),
                content.keyPoints(),
                content.criteria(),
                content.hints(),
                content.followUps(),
                content.codeSample(),
                content.starter(),
                content.checks(),
                content.sources(),
                content.reviewedOn(),
                content.reviewBy());
    }

    /** Whether it shows code anywhere but in its prose. */
    public boolean hasCode() {
        return codeSample != null || starter != null || !checks.isEmpty();
    }
}
