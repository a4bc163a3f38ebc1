package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found;
import java.util.ArrayList;
import java.util.List;

/** Makes a draft of an imported question. What a guide does not have (key points, rubric) stays empty for an author to write. */
public final class ImportedDraft {

    private ImportedDraft() {}

    /** The item as something found in a text, as its {@code place}th question. */
    public static Found.Item found(int place, GuideItem item) {
        List<String> fields = new ArrayList<>(List.of("title", "level", "kind", "prompt"));
        if (item.competency() != null) {
            fields.add("competency");
        }
        if (!item.answer().isBlank()) {
            fields.add("referenceAnswer");
        }
        if (item.hasCode()) {
            fields.add("codeSample");
        }
        return new Found.Item(
                place,
                item.number(),
                new Found.Lines(item.line(), item.lastLine()),
                false,
                of(item),
                fields,
                item.warnings());
    }

    public static DraftContent of(GuideItem item) {
        String code = item.code();
        String language = item.language();
        Program sample =
                code == null ? null : new Program(language == null ? "text" : language, null, code, item.requires());
        return new DraftContent(
                item.title(),
                item.level(),
                item.kind(),
                item.competency(),
                null,
                null,
                item.prompt(),
                item.answer(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sample,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
