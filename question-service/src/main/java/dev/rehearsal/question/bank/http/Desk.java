package dev.rehearsal.question.bank.http;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.bank.Change;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.EditorialRules;
import dev.rehearsal.question.editorial.Standards;
import dev.rehearsal.question.editorial.Warnings;
import dev.rehearsal.question.health.QuestionHealth;
import dev.rehearsal.question.health.db.ObservedQuestions;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.NearDuplicates;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.SimilarQuestion;
import dev.rehearsal.question.similarity.db.Candidates;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a member reads and writes questions: each method is one transaction in the member's organisation. */
@RequestScoped
public class Desk {

    private static final int COMPARED = 40;

    private final Questions questions;
    private final Candidates candidates;
    private final ObservedQuestions observed;
    private final EditorialRules rules;
    private final ContentLimits limits;
    private final Member member;
    private final Clock clock;

    public Desk(
            Questions questions,
            Candidates candidates,
            ObservedQuestions observed,
            EditorialRules rules,
            ContentLimits limits,
            Member member,
            Clock clock) {
        this.questions = questions;
        this.candidates = candidates;
        this.observed = observed;
        this.rules = rules;
        this.limits = limits;
        this.member = member;
        this.clock = clock;
    }

    /** Reads something of a question that this member may see; fails with 404 for others. */
    public <T> T read(UUID id, Function<Question, T> reader) {
        return member.inOrganisation(
                () -> reader.apply(visible(questions.find(new QuestionId(id)).orElse(null))));
    }

    QuestionView view(UUID id) {
        return read(id, this::view);
    }

    QuestionView draft(DraftContent content) {
        keepToLimits(content);
        return member.inOrganisation(() -> {
            Question question = Question.drafted(
                    new QuestionId(Ids.random()), member.organisation(), content, null, member.id(), now());
            questions.add(question);
            return view(question);
        });
    }

    QuestionView revise(UUID id, int revision, DraftContent content) {
        keepToLimits(content);
        return change(id, question -> question.revise(revision, content, member.id(), now()));
    }

    QuestionView publish(UUID id, int revision, List<ReviewRequests.Answered> answers) {
        return change(id, question -> {
            Standards standards = standards(question);
            List<Answer> given = ReviewRequests.read(answers, standards.warnings(), member.id(), now());
            return question.publish(revision, given, standards, member.id(), now());
        });
    }

    QuestionView retire(UUID id, int revision) {
        return change(id, question -> question.retire(revision, member.id(), now()));
    }

    QuestionView copy(UUID id) {
        return member.inOrganisation(() -> {
            Question original = visible(questions.find(new QuestionId(id)).orElse(null));
            Question copy = original.copy(
                    new QuestionId(Ids.random()), member.organisation(), member.writesQuestions(), member.id(), now());
            questions.add(copy);
            return view(copy);
        });
    }

    QuestionView change(UUID id, Function<Question, Change> command) {
        return member.inOrganisation(() -> {
            Question question =
                    visible(questions.findForChange(new QuestionId(id)).orElse(null));
            Change change = command.apply(question);
            questions.keep(change);
            return view(change.question());
        });
    }

    /** Drafts without a version are there for their writers only. */
    private Question visible(@Nullable Question question) {
        if (question == null || (question.version() == null && !member.writesQuestions())) {
            throw Problem.notFound("question");
        }
        return question;
    }

    private void keepToLimits(DraftContent content) {
        List<FieldError> broken = limits.broken(content);
        if (!broken.isEmpty()) {
            throw Problem.invalid(broken.stream()
                    .map(error -> new FieldError("content." + error.field(), error.message()))
                    .toList());
        }
    }

    private QuestionView view(Question question) {
        boolean mayEdit = member.writesQuestions();
        DraftContent seen = mayEdit && !question.builtIn() ? question.latest() : question.shown();
        List<SimilarQuestion> similar = similar(question, seen, mayEdit);
        QuestionHealth health =
                observed.find(question.id()).flatMap(QuestionHealth::of).orElse(null);
        boolean drafted = mayEdit && question.draft() != null;
        EditorialView editorial = drafted
                ? EditorialView.ofDraft(question, Warnings.of(seen, similar, now()), rules.approvalRequired(), now())
                : EditorialView.ofVersion(question, rules.approvalRequired(), now());
        return QuestionView.of(question, seen, similar, health, editorial);
    }

    /** What the question's draft is held against, as things are now. */
    Standards standards(Question question) {
        DraftContent draft = question.latest();
        return new Standards(rules.approvalRequired(), Warnings.of(draft, similar(question, draft, true), now()));
    }

    private List<SimilarQuestion> similar(Question question, DraftContent content, boolean drafts) {
        Passage passage = passage(content);
        List<BankPassage> compared = candidates.besides(question.id().value(), passage, drafts, COMPARED);
        return NearDuplicates.of(passage, compared);
    }

    private static Passage passage(DraftContent content) {
        String prompt = content.prompt();
        String answer = content.referenceAnswer();
        String code = content.codeSample() == null ? "" : content.codeSample().text();
        String points = content.keyPoints().stream().map(point -> point.text()).collect(Collectors.joining("\n"));
        return new Passage(
                Candidates.question(content.title(), prompt == null ? "" : prompt),
                Stream.of(answer == null ? "" : answer, points, code)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    Instant now() {
        // PostgreSQL keeps microseconds; what is answered is what is kept.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
