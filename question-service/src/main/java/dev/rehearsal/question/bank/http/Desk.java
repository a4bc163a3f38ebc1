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
import dev.rehearsal.question.health.QuestionHealth;
import dev.rehearsal.question.health.db.ObservedQuestions;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.NearDuplicates;
import dev.rehearsal.question.similarity.Passage;
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
    private final ContentLimits limits;
    private final Member member;
    private final Clock clock;

    public Desk(
            Questions questions,
            Candidates candidates,
            ObservedQuestions observed,
            ContentLimits limits,
            Member member,
            Clock clock) {
        this.questions = questions;
        this.candidates = candidates;
        this.observed = observed;
        this.limits = limits;
        this.member = member;
        this.clock = clock;
    }

    /** Reads something of a question that this member may see. */
    <T> T read(UUID id, Function<Question, T> reader) {
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

    QuestionView publish(UUID id, int revision) {
        return change(id, question -> question.publish(revision, member.id(), now()));
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

    private QuestionView change(UUID id, Function<Question, Change> command) {
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
        Passage passage = passage(mayEdit && !question.builtIn() ? question.latest() : question.shown());
        List<BankPassage> compared = candidates.besides(question.id().value(), passage, mayEdit, COMPARED);
        QuestionHealth health =
                observed.find(question.id()).flatMap(QuestionHealth::of).orElse(null);
        return QuestionView.of(question, mayEdit, NearDuplicates.of(passage, compared), health);
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

    private Instant now() {
        // PostgreSQL keeps microseconds; what is answered is what is kept.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
