package dev.rehearsal.question.builtin;

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
import org.jspecify.annotations.Nullable;

/**
 * One file of the built-in bank, as {@code bank/question.schema.json} describes it.
 *
 * @param slug stable identity, the file's name without its ending
 * @param solution passes every check; stays in the file, nobody is shown it
 * @param covers audited subjects it takes over; bookkeeping of the bank
 * @param gaps audited gaps it closes; bookkeeping of the bank
 */
record ShippedQuestion(
        String slug,
        Level level,
        Kind kind,
        String competency,
        int difficulty,
        int minutes,
        String title,
        String prompt,
        String referenceAnswer,
        List<KeyPoint> keyPoints,
        List<Criterion> criteria,
        List<String> hints,
        List<FollowUp> followUps,
        @Nullable Sample codeSample,
        @Nullable File starter,
        @Nullable List<Check> checks,
        @Nullable File solution,
        List<Source> sources,
        String reviewedOn,
        String reviewBy,
        List<String> covers,
        List<Integer> gaps) {

    /** A program that runs as it stands. */
    record Sample(String language, List<String> requires, String code) {}

    /** The text of a file. */
    record File(String language, @Nullable String fileName, String text) {}

    QuestionContent content() {
        Sample sample = codeSample;
        File begin = starter;
        return new QuestionContent(
                title,
                level,
                kind,
                competency,
                difficulty,
                minutes,
                prompt.strip(),
                referenceAnswer.strip(),
                keyPoints,
                criteria,
                hints,
                followUps,
                sample == null ? null : new Program(sample.language(), null, sample.code(), sample.requires()),
                begin == null ? null : new Program(begin.language(), begin.fileName(), begin.text(), List.of()),
                checks == null ? List.of() : checks,
                sources,
                reviewedOn,
                reviewBy);
    }
}
