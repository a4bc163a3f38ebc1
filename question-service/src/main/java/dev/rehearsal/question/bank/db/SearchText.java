package dev.rehearsal.question.bank.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import org.jspecify.annotations.Nullable;

/** What search and comparison need of a content, as the columns of a row. */
record SearchText(
        String title,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String competency,
        @Nullable Integer difficulty,
        @Nullable Integer minutes,
        boolean hasCode,
        String prompt,
        String answer) {

    static SearchText of(DraftContent content) {
        Level level = content.level();
        Kind kind = content.kind();
        return new SearchText(
                content.title(),
                level == null ? null : level.wireName(),
                kind == null ? null : kind.wireName(),
                content.competency(),
                content.difficulty(),
                content.minutes(),
                content.hasCode(),
                text(content.prompt()),
                answer(content));
    }

    private static String answer(DraftContent content) {
        StringBuilder answer = new StringBuilder(text(content.referenceAnswer()));
        content.keyPoints().forEach(point -> answer.append('\n').append(text(point.text())));
        Program sample = content.codeSample();
        if (sample != null) {
            answer.append('\n').append(text(sample.text()));
        }
        return answer.toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
