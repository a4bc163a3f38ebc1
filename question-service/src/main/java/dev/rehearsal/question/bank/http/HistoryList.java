package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.editorial.HistoryEntry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to a question, latest first; the latest 100. */
@Schema(name = "QuestionHistory")
public record HistoryList(
        List<HistoryEntry> items, @Nullable String next) {}
