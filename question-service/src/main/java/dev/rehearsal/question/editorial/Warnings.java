package dev.rehearsal.question.editorial;

import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.similarity.SimilarQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is doubtful about a draft without making it unusable. What is missing for good is not among it (see
 * {@link dev.rehearsal.question.content.Completeness}): no answer makes up for that.
 */
public final class Warnings {

    /** More are not looked through; the first ones have to be dealt with anyway. */
    public static final int MOST = 40;

    private static final int FEW_KEY_POINTS = 4;
    private static final int FEW_CRITERIA = 2;

    private Warnings() {}

    /**
     * The warnings in the order of the parts of a question; the same ones for the same arguments.
     *
     * @param similar near-duplicates of it in the bank
     */
    public static List<Warning> of(DraftContent content, List<SimilarQuestion> similar, Instant now) {
        List<Warning> found = new ArrayList<>();
        similar.forEach(other -> found.add(nearDuplicate(content, other)));
        weights(content.keyPoints(), found);
        for (int i = 0; i < content.criteria().size(); i++) {
            AnchorWarnings.of(content.criteria().get(i), i).forEach(found::add);
        }
        programs(content, found);
        thin(content, found);
        String reviewBy = content.reviewBy();
        if (ReviewDue.of(reviewBy, now) == ReviewDue.OVERDUE) {
            found.add(Warning.about(
                    WarningCode.REVIEW_PAST,
                    "",
                    "reviewBy",
                    "is past: review it again, and set the next date",
                    text(reviewBy)));
        }
        return found.stream().limit(MOST).toList();
    }

    private static Warning nearDuplicate(DraftContent content, SimilarQuestion other) {
        String message = "is much like \"" + other.title() + "\": say why both are needed";
        String asked = content.title() + "\n" + text(content.prompt());
        return Warning.about(WarningCode.NEAR_DUPLICATE, other.id().toString(), "title", message, asked);
    }

    private static void weights(List<KeyPoint> points, List<Warning> found) {
        long weights = points.stream().mapToInt(KeyPoint::weight).distinct().count();
        if (points.size() >= FEW_KEY_POINTS && weights == 1) {
            String all = points.stream().map(KeyPoint::id).sorted().collect(Collectors.joining(" "));
            found.add(Warning.about(
                    WarningCode.WEIGHTS_ALIKE, "", "keyPoints", "all weigh the same: is none more important?", all));
        }
    }

    private static void programs(DraftContent content, List<Warning> found) {
        Program sample = content.codeSample();
        if (sample != null && !text(sample.text()).isBlank()) {
            String message =
                    "has not been run: say where it ran, with which versions, and that the answer fits its output";
            found.add(Warning.about(WarningCode.NOT_RUN, "codeSample", "codeSample", message, programText(sample)));
        }
        if (!content.checks().isEmpty()) {
            Program starter = content.starter();
            String checks = content.checks().stream().map(Check::code).collect(Collectors.joining("\n"));
            String message =
                    "have not been run: say with which solution they pass, and that they fail with the starter";
            found.add(Warning.about(
                    WarningCode.NOT_RUN,
                    "checks",
                    "checks",
                    message,
                    checks + "\n" + (starter == null ? "" : programText(starter))));
        }
    }

    private static String programText(Program program) {
        return program.language() + "\n" + program.requires() + "\n" + program.text();
    }

    private record Part(boolean there, String field, String lack) {}

    private static void thin(DraftContent content, List<Warning> found) {
        List<Part> lacking = Stream.of(
                        new Part(content.keyPoints().size() >= FEW_KEY_POINTS, "keyPoints", "fewer than 4 key points"),
                        new Part(content.criteria().size() >= FEW_CRITERIA, "criteria", "fewer than 2 criteria"),
                        new Part(!content.hints().isEmpty(), "hints", "no hint"),
                        new Part(!content.followUps().isEmpty(), "followUps", "no follow-up"),
                        new Part(!content.sources().isEmpty(), "sources", "no source"),
                        new Part(content.reviewBy() != null, "reviewBy", "no date of the next review"))
                .filter(part -> !part.there())
                .toList();
        if (!lacking.isEmpty()) {
            String all = lacking.stream().map(Part::lack).collect(Collectors.joining(", "));
            String message = "missing or few: " + all;
            found.add(Warning.about(WarningCode.THIN, "", lacking.getFirst().field(), message, all));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
