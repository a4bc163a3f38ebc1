package dev.rehearsal.question.imports.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found;
import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.ImportResult.Refused;
import dev.rehearsal.question.imports.ReadText;
import dev.rehearsal.question.imports.SimilarItem;
import dev.rehearsal.question.imports.UnreadLine;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a text holds, before anything is kept.
 *
 * @param format as which it was read
 * @param found questions in the text; of more than 500 only the first are listed
 * @param refused items that are no questions, each with its line and the reason
 */
public record ImportPreview(
        ImportFormat format, int found, List<Item> items, List<Refused> refused, List<UnreadLine> unread) {

    static ImportPreview of(ReadText text, List<List<SimilarItem>> similar) {
        return new ImportPreview(
                text.format(),
                text.found(),
                IntStream.range(0, text.items().size())
                        .mapToObj(i -> Item.of(text.items().get(i), similar.get(i)))
                        .toList(),
                text.unusable().stream()
                        .map(item -> new Refused(item.place(), item.lines().first(), item.reason()))
                        .toList(),
                text.unread());
    }

    /**
     * One question found.
     *
     * @param number the text's own, or its place
     * @param line where it begins in the text, from 1
     * @param lastLine where it ends
     * @param fields what the text says something for, by the names of a question's fields
     * @param prompt empty if there is none, and so is {@code answer}
     * @param code of the code sample
     * @param similar near-duplicates in the text and in the bank, most similar first within each
     */
    @Schema(name = "ImportPreviewItem")
    public record Item(
            int number,
            int line,
            int lastLine,
            String title,
            @Nullable Level level,
            @Nullable Kind kind,
            @Nullable String competency,
            boolean hasCode,
            @Nullable String language,
            List<String> fields,
            String prompt,
            String answer,
            @Nullable String code,
            List<String> warnings,
            List<SimilarItem> similar) {

        static Item of(Found.Item item, List<SimilarItem> similar) {
            DraftContent content = item.content();
            Program code = content.codeSample();
            return new Item(
                    item.number(),
                    item.lines().first(),
                    item.lines().last(),
                    content.title(),
                    content.level(),
                    content.kind(),
                    content.competency(),
                    content.hasCode(),
                    // "text" stands for a language that is not known.
                    code == null || code.language().equals("text") ? null : code.language(),
                    item.fields(),
                    content.prompt() == null ? "" : content.prompt(),
                    content.referenceAnswer() == null ? "" : content.referenceAnswer(),
                    code == null ? null : code.text(),
                    item.warnings(),
                    similar);
        }
    }
}
