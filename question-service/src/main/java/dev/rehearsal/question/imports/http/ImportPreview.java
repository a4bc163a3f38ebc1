package dev.rehearsal.question.imports.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.imports.GuideItem;
import dev.rehearsal.question.imports.SimilarItem;
import dev.rehearsal.question.imports.UnreadLine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a text holds, before anything is kept. */
public record ImportPreview(int found, List<Item> items, List<UnreadLine> unread) {

    /**
     * One question found.
     *
     * @param number the guide's own
     * @param line where it begins in the text, from 1
     * @param similar near-duplicates in the text and in the bank, most similar first within each
     */
    @Schema(name = "ImportPreviewItem")
    public record Item(
            int number,
            int line,
            String title,
            Level level,
            Kind kind,
            @Nullable String competency,
            boolean hasCode,
            @Nullable String language,
            String prompt,
            String answer,
            @Nullable String code,
            List<String> warnings,
            List<SimilarItem> similar) {

        static Item of(GuideItem item, List<SimilarItem> similar) {
            return new Item(
                    item.number(),
                    item.line(),
                    item.title(),
                    item.level(),
                    item.kind(),
                    item.competency(),
                    item.hasCode(),
                    item.language(),
                    item.prompt(),
                    item.answer(),
                    item.code(),
                    item.warnings(),
                    similar);
        }
    }
}
