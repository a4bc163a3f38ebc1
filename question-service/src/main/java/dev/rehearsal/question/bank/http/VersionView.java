package dev.rehearsal.question.bank.http;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.question.bank.QuestionVersion;
import dev.rehearsal.question.editorial.AnsweredWarning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One published version with all it says. */
@Schema(name = "QuestionVersionView")
public record VersionView(
        UUID question,
        int version,
        QuestionContent content,
        Instant publishedAt,

        @Schema(description = "What was doubtful about it, and what its author said to that.")
        List<AnsweredWarning> warnings) {

    static VersionView of(QuestionVersion version) {
        return new VersionView(
                version.question().value(),
                version.version(),
                version.content(),
                version.publishedAt(),
                version.warnings());
    }
}
