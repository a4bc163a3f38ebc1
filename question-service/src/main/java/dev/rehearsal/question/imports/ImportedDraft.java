package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import java.util.List;

/** Makes a draft of an imported question. What a guide does not have (key points, rubric) stays empty for an author to write. */
public final class ImportedDraft {

    private ImportedDraft() {}

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
