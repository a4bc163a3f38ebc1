package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.bank.QuestionVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The published versions of a question, latest first; the latest 100. */
@Schema(name = "QuestionVersionList")
public record VersionList(List<Entry> items, @Nullable String next) {

    /** One of them. {@code publishedBy} is null for the built-in bank. */
    @Schema(name = "QuestionVersionSummary")
    public record Entry(
            int version, Instant publishedAt, @Nullable UUID publishedBy) {}

    static VersionList of(List<QuestionVersion> versions) {
        return new VersionList(
                versions.stream()
                        .map(v -> new Entry(v.version(), v.publishedAt(), v.publishedBy()))
                        .toList(),
                null);
    }
}
