package dev.rehearsal.question.bank.http;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.question.bank.QuestionVersion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One published version with all it says. */
@Schema(name = "QuestionVersionView")
public record VersionView(UUID question, int version, QuestionContent content, Instant publishedAt) {

    static VersionView of(QuestionVersion version) {
        return new VersionView(version.question().value(), version.version(), version.content(), version.publishedAt());
    }
}
