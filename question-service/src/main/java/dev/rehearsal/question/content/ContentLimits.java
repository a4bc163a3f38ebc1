package dev.rehearsal.question.content;

import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.contracts.QuestionContent.Source;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.platform.text.StorableText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What any content has to keep to, a draft's too: lengths, counts, ranges and known names. */
public final class ContentLimits {

    public static final int TITLE = 120;
    public static final int PROMPT = 6_000;
    public static final int ANSWER = 12_000;
    public static final int PROGRAM = 8_000;
    public static final int SENTENCE = 1_000;
    public static final int ENTRIES = 12;

    private static final int NAME = 200;
    private static final Set<String> ANCHOR_LEVELS = Set.of("1", "2", "3", "4");
    private static final Set<String> FOLLOW_UP_KINDS = Set.of("why", "what-if");

    private final Predicate<String> competencyKnown;

    public ContentLimits(Predicate<String> competencyKnown) {
        this.competencyKnown = competencyKnown;
    }

    /** What is over a limit; empty when the content may be kept. */
    public List<FieldError> broken(DraftContent content) {
        Flaws flaws = new Flaws();
        // A record's text holds the text of everything in it.
        flaws.unless(StorableText.is(content.toString()), "content", "holds characters that no text may hold");
        title(content.title(), flaws);
        String competency = content.competency();
        flaws.unless(competency == null || competencyKnown.test(competency), "competency", "is not in the taxonomy");
        flaws.within(1, 5, content.difficulty(), "difficulty");
        flaws.within(1, 120, content.minutes(), "minutes");
        flaws.atMost(PROMPT, content.prompt(), "prompt");
        flaws.atMost(ANSWER, content.referenceAnswer(), "referenceAnswer");
        flaws.atMost(ENTRIES, content.hints(), "hints");
        each(content.hints(), "hints", (hint, field) -> sentence(hint, field, flaws));
        flaws.atMost(ENTRIES, content.keyPoints(), "keyPoints");
        each(content.keyPoints(), "keyPoints", (point, field) -> keyPoint(point, field, flaws));
        flaws.atMost(ENTRIES, content.criteria(), "criteria");
        each(content.criteria(), "criteria", (criterion, field) -> criterion(criterion, field, flaws));
        flaws.atMost(ENTRIES, content.followUps(), "followUps");
        each(content.followUps(), "followUps", (followUp, field) -> followUp(followUp, field, flaws));
        program(content.codeSample(), "codeSample", flaws);
        program(content.starter(), "starter", flaws);
        flaws.atMost(ENTRIES, content.checks(), "checks");
        each(content.checks(), "checks", (check, field) -> check(check, field, flaws));
        flaws.atMost(ENTRIES, content.sources(), "sources");
        each(content.sources(), "sources", (source, field) -> source(source, field, flaws));
        date(content.reviewedOn(), "reviewedOn", flaws);
        date(content.reviewBy(), "reviewBy", flaws);
        return flaws.list();
    }

    private interface Look<T> {
        void at(T entry, String field);
    }

    private static <T> void each(List<T> list, String field, Look<T> look) {
        for (int i = 0; i < list.size(); i++) {
            look.at(list.get(i), field + "[" + i + "]");
        }
    }

    private static void title(String title, Flaws flaws) {
        flaws.present(title, "title");
        flaws.atMost(TITLE, title, "title");
        flaws.unless(title.lines().count() <= 1, "title", "must be one line");
    }

    private static void sentence(@Nullable String text, String field, Flaws flaws) {
        flaws.unless(text != null, field, "is missing");
        flaws.atMost(SENTENCE, text, field);
    }

    private static void name(@Nullable String text, String field, Flaws flaws) {
        flaws.unless(text != null, field, "is missing");
        flaws.atMost(NAME, text, field);
    }

    /** An id; empty while nobody has thought of one. */
    private static void partId(@Nullable String id, String field, Flaws flaws) {
        flaws.unless(id != null, field, "is missing");
        flaws.unless(id == null || id.isEmpty() || PartId.isValid(id), field, PartId.RULE);
    }

    private static void keyPoint(KeyPoint point, String field, Flaws flaws) {
        partId(point.id(), field + ".id", flaws);
        sentence(point.text(), field + ".text", flaws);
        flaws.within(0, 5, point.weight(), field + ".weight");
    }

    private static void criterion(Criterion criterion, String field, Flaws flaws) {
        partId(criterion.id(), field + ".id", flaws);
        name(criterion.name(), field + ".name", flaws);
        flaws.within(0, 5, criterion.weight(), field + ".weight");
        flaws.unless(
                ANCHOR_LEVELS.containsAll(criterion.anchors().keySet()), field + ".anchors", "has levels 1 to 4 only");
        criterion.anchors().forEach((level, text) -> sentence(text, field + ".anchors." + level, flaws));
    }

    private static void followUp(FollowUp followUp, String field, Flaws flaws) {
        flaws.unless(
                followUp.kind() != null && FOLLOW_UP_KINDS.contains(followUp.kind()),
                field + ".kind",
                "must be why or what-if");
        sentence(followUp.text(), field + ".text", flaws);
    }

    private static void program(@Nullable Program program, String field, Flaws flaws) {
        if (program == null) {
            return;
        }
        name(program.language(), field + ".language", flaws);
        name(program.fileName() == null ? "" : program.fileName(), field + ".fileName", flaws);
        flaws.unless(program.text() != null, field + ".text", "is missing");
        flaws.atMost(PROGRAM, program.text(), field + ".text");
        flaws.atMost(ENTRIES, program.requires(), field + ".requires");
        each(program.requires(), field + ".requires", (module, at) -> name(module, at, flaws));
    }

    private static void check(Check check, String field, Flaws flaws) {
        name(check.name(), field + ".name", flaws);
        flaws.unless(check.code() != null, field + ".code", "is missing");
        flaws.atMost(PROGRAM, check.code(), field + ".code");
    }

    private static void source(Source source, String field, Flaws flaws) {
        name(source.title(), field + ".title", flaws);
        String url = source.url();
        flaws.unless(
                url == null || (url.length() <= 500 && url.matches("https?://\\S+")),
                field + ".url",
                "must be an http(s) address");
        flaws.atMost(SENTENCE, source.note(), field + ".note");
    }

    private static void date(@Nullable String date, String field, Flaws flaws) {
        if (date == null) {
            return;
        }
        try {
            LocalDate.parse(date);
        } catch (DateTimeException e) {
            flaws.add(field, "must be a date such as 2026-11-21");
        }
    }
}
