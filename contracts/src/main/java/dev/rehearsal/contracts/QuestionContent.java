package dev.rehearsal.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything one published version of a question says. Texts are Markdown unless noted. Immutable.
 *
 * @param title plain text, 1 to 120 characters
 * @param level the seniority it is written for
 * @param kind what it asks the candidate to do
 * @param competency a name of the competency taxonomy, for example {@code model-evaluation}
 * @param difficulty author's estimate, 1 (easy) to 5 (hard)
 * @param minutes planned time, 1 to 120
 * @param prompt what the candidate sees
 * @param referenceAnswer what a full answer says; for interviewers only
 * @param keyPoints weighted points of a full answer; for interviewers only
 * @param criteria the rubric; at least one
 * @param hints from weak to strong; for interviewers only
 * @param followUps for interviewers only
 * @param codeSample a program that runs as it stands, if the subject is code
 * @param starter what the shared editor opens with, if the question is a coding one
 * @param checks programs that raise if the candidate's code is wrong
 * @param sources where the reference answer can be read up
 * @param reviewedOn ISO date of the last expert review
 * @param reviewBy ISO date by which the next one is due
 */
public record QuestionContent(
        String title,
        Level level,
        Kind kind,
        String competency,
        int difficulty,
        int minutes,
        String prompt,
        String referenceAnswer,
        List<KeyPoint> keyPoints,
        List<Criterion> criteria,
        List<String> hints,
        List<FollowUp> followUps,
        @Nullable Program codeSample,
        @Nullable Program starter,
        List<Check> checks,
        List<Source> sources,
        @Nullable String reviewedOn,
        @Nullable String reviewBy) {

    public QuestionContent {
        keyPoints = copy(keyPoints);
        criteria = copy(criteria);
        hints = copy(hints);
        followUps = copy(followUps);
        checks = copy(checks);
        sources = copy(sources);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** One weighted point of a full answer. {@code id} is unique within the question, see {@link PartId}; {@code weight} is 1 to 5. */
    public record KeyPoint(String id, String text, int weight) {}

    /**
     * One rubric criterion.
     *
     * @param id unique within the question, see {@link PartId}
     * @param weight 1 to 5, relative to the question's other criteria
     * @param anchors what is seen or heard at each of the levels "1" to "4"
     */
    public record Criterion(String id, String name, int weight, Map<String, String> anchors) {
        public Criterion {
            anchors = Map.copyOf(anchors);
        }
    }

    /** A further question to probe with; {@code kind} is {@code why} or {@code what-if}. */
    public record FollowUp(String kind, String text) {}

    /** A program text; {@code fileName} may be absent for samples, {@code requires} names modules beyond the standard library. */
    public record Program(String language, @Nullable String fileName, String text, List<String> requires) {
        public Program {
            requires = copy(requires);
        }
    }

    /** A program run after the candidate's, in the same namespace; it raises if the candidate's code is wrong. */
    public record Check(String name, String code) {}

    /** Where to read on. */
    public record Source(
            String title, @Nullable String url, @Nullable String note) {}
}
