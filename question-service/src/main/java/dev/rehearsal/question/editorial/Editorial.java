package dev.rehearsal.question.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a question's draft is on its way to publication, and what is kept of the published version's. Immutable; whoever changes it has
 * checked the rules.
 *
 * @param stage of the draft's review; {@link ReviewStage#WRITING} without a draft
 * @param writtenBy who changed the draft last; null without one
 * @param askedBy who asked for the review that is on or came to a decision
 * @param decidedBy who approved it or asked for changes
 * @param answers to warnings of the draft; those of the latest version stay for the draft after it
 * @param published the warnings that the latest version was published with
 * @param confirmed that somebody found the latest version still right, or null
 */
public record Editorial(
        ReviewStage stage,
        @Nullable UUID writtenBy,
        @Nullable UUID askedBy,
        @Nullable Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        List<Answer> answers,
        List<AnsweredWarning> published,
        @Nullable Confirmation confirmed) {

    public Editorial {
        answers = answers == null ? List.of() : List.copyOf(answers);
        published = published == null ? List.of() : List.copyOf(published);
    }

    /** Of a question that begins with a draft. */
    public static Editorial begun(@Nullable UUID by) {
        return new Editorial(ReviewStage.WRITING, by, null, null, null, null, List.of(), List.of(), null);
    }

    /** The draft says something else than before: whoever approved it has not seen this. */
    public Editorial written(UUID by) {
        return at(ReviewStage.WRITING, by, answers);
    }

    /** Other answers count as a change of the draft: they are part of what is approved. */
    public Editorial answered(List<Answer> newAnswers, UUID by) {
        return at(ReviewStage.WRITING, by, newAnswers);
    }

    /** Somebody is asked to look at the draft. */
    public Editorial asked(UUID by, Instant when) {
        ReviewsTakeTheirTurn.checkAsk(stage);
        return new Editorial(ReviewStage.IN_REVIEW, writtenBy, by, when, null, null, answers, published, confirmed);
    }

    /** The request is taken back, or what came of it is set aside. */
    public Editorial withdrawn() {
        ReviewsTakeTheirTurn.checkWithdraw(stage);
        return at(ReviewStage.WRITING, writtenBy, answers);
    }

    /** Somebody else than its writer finds the draft good as it stands. */
    public Editorial approved(UUID by, Instant when) {
        ReviewsTakeTheirTurn.checkDecide(stage);
        NobodyApprovesTheirOwn.check(writtenBy, by);
        return decided(ReviewStage.APPROVED, by, when);
    }

    /** Somebody else than its writer wants something changed first; an approval can still be taken back in this way. */
    public Editorial changesAsked(UUID by, Instant when) {
        ReviewsTakeTheirTurn.checkObject(stage);
        NobodyApprovesTheirOwn.check(writtenBy, by);
        return decided(ReviewStage.CHANGES_ASKED, by, when);
    }

    private Editorial decided(ReviewStage decision, UUID by, Instant when) {
        return new Editorial(decision, writtenBy, askedBy, askedAt, by, when, answers, published, confirmed);
    }

    /** The draft became a version with these warnings. */
    public Editorial released(List<AnsweredWarning> withWarnings) {
        return new Editorial(ReviewStage.WRITING, null, null, null, null, null, answers, withWarnings, null);
    }

    /** There is no draft any more. */
    public Editorial dropped() {
        return at(ReviewStage.WRITING, null, answers);
    }

    /** The published version was found still right. */
    public Editorial confirmed(Confirmation confirmation) {
        return new Editorial(
                stage, writtenBy, askedBy, askedAt, decidedBy, decidedAt, answers, published, confirmation);
    }

    /** The author's answer to a warning as it is now; empty if there is none or it was about another text. */
    public Optional<Answer> answerTo(Warning warning) {
        return answers.stream().filter(answer -> answer.answers(warning)).findFirst();
    }

    /** The answers to these warnings, in their order. */
    public List<Answer> answersTo(List<Warning> warnings) {
        return warnings.stream().flatMap(warning -> answerTo(warning).stream()).toList();
    }

    /** These answers, where they say something new, and the ones there are for other warnings of the draft. */
    public List<Answer> merged(List<Answer> given, List<Warning> open) {
        List<Answer> merged = new ArrayList<>();
        for (Warning warning : open) {
            Optional<Answer> before = answerTo(warning);
            Optional<Answer> now =
                    given.stream().filter(answer -> answer.answers(warning)).findFirst();
            boolean same = before.isPresent()
                    && now.isPresent()
                    && before.get().text().equals(now.get().text());
            Optional<Answer> kept = now.isEmpty() || same ? before : now;
            kept.filter(answer -> !answer.text().isEmpty()).ifPresent(merged::add);
        }
        return merged;
    }

    private Editorial at(ReviewStage newStage, @Nullable UUID writer, List<Answer> newAnswers) {
        return new Editorial(newStage, writer, null, null, null, null, newAnswers, published, confirmed);
    }
}
