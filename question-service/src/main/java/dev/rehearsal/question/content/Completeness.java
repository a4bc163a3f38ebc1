package dev.rehearsal.question.content;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import java.util.List;
import java.util.Objects;

/**
 * What must be there before a question can be asked in a session: classification, prompt, reference answer, weighted key points, a
 * rubric with an anchor for each of the four levels and, for a coding question, a starter and checks. Hints, follow-ups, a code sample
 * and sources make a question better, but it can be asked and rated without them.
 */
public final class Completeness {

    private static final List<String> LEVELS = List.of("1", "2", "3", "4");

    private Completeness() {}

    /** What is missing, by field; empty when the content can be published. */
    public static List<FieldError> missing(DraftContent content) {
        Flaws flaws = new Flaws();
        flaws.present(content.title(), "title");
        flaws.present(content.level(), "level");
        flaws.present(content.kind(), "kind");
        flaws.present(content.competency(), "competency");
        flaws.present(content.difficulty(), "difficulty");
        flaws.present(content.minutes(), "minutes");
        flaws.present(content.prompt(), "prompt");
        flaws.present(content.referenceAnswer(), "referenceAnswer");
        keyPoints(content.keyPoints(), flaws);
        criteria(content.criteria(), flaws);
        if (content.kind() == Kind.CODING) {
            coding(content, flaws);
        }
        return flaws.list();
    }

    private static void keyPoints(List<KeyPoint> points, Flaws flaws) {
        flaws.unless(!points.isEmpty(), "keyPoints", "at least one is needed");
        for (int i = 0; i < points.size(); i++) {
            String field = "keyPoints[" + i + "]";
            id(points.get(i).id(), field + ".id", flaws);
            flaws.present(points.get(i).text(), field + ".text");
            flaws.within(1, 5, points.get(i).weight(), field + ".weight");
        }
        flaws.unique(points.stream().map(KeyPoint::id).toList(), "keyPoints");
    }

    private static void criteria(List<Criterion> criteria, Flaws flaws) {
        flaws.unless(!criteria.isEmpty(), "criteria", "at least one is needed");
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            String field = "criteria[" + i + "]";
            id(criterion.id(), field + ".id", flaws);
            flaws.present(criterion.name(), field + ".name");
            flaws.within(1, 5, criterion.weight(), field + ".weight");
            LEVELS.forEach(level -> flaws.present(criterion.anchors().get(level), field + ".anchors." + level));
        }
        flaws.unique(criteria.stream().map(Criterion::id).toList(), "criteria");
    }

    /** Also of a draft that was kept before there was a rule for ids. */
    private static void id(String id, String field, Flaws flaws) {
        flaws.present(id, field);
        flaws.unless(id.isBlank() || PartId.isValid(id), field, PartId.RULE);
    }

    private static void coding(DraftContent content, Flaws flaws) {
        Program starter = content.starter();
        flaws.present(starter == null ? null : starter.text(), "starter");
        flaws.unless(!content.checks().isEmpty(), "checks", "a coding question needs at least one");
        for (int i = 0; i < content.checks().size(); i++) {
            Check check = content.checks().get(i);
            flaws.present(check.name(), "checks[" + i + "].name");
            flaws.present(check.code(), "checks[" + i + "].code");
        }
    }

    /**
     * The content of a version.
     *
     * @throws IllegalArgumentException if something is {@link #missing}
     */
    public static QuestionContent complete(DraftContent draft) {
        if (!missing(draft).isEmpty()) {
            throw new IllegalArgumentException("the draft is not complete");
        }
        return new QuestionContent(
                draft.title(),
                Objects.requireNonNull(draft.level()),
                Objects.requireNonNull(draft.kind()),
                Objects.requireNonNull(draft.competency()),
                Objects.requireNonNull(draft.difficulty()),
                Objects.requireNonNull(draft.minutes()),
                Objects.requireNonNull(draft.prompt()),
                Objects.requireNonNull(draft.referenceAnswer()),
                draft.keyPoints(),
                draft.criteria(),
                draft.hints(),
                draft.followUps(),
                draft.codeSample(),
                draft.starter(),
                draft.checks(),
                draft.sources(),
                draft.reviewedOn(),
                draft.reviewBy());
    }
}
