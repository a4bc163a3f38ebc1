package dev.rehearsal.question;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds contents for tests: complete unless something is taken away. */
public final class Contents {

    private String title = "Choosing a threshold";
    private @Nullable Level level = Level.SENIOR;
    private @Nullable Kind kind = Kind.SCENARIO;
    private @Nullable String competency = "model-evaluation";
    private @Nullable Integer difficulty = 3;
    private @Nullable Integer minutes = 10;
    private @Nullable String prompt = "A detector flags too much. What do you change?";
    private @Nullable String answer = "Move the threshold along the precision-recall curve.";
    private List<KeyPoint> keyPoints = List.of(new KeyPoint("curve", "Uses the precision-recall curve", 3));
    private List<Criterion> criteria = List.of(criterion("diagnosis"));
    private List<FollowUp> followUps = List.of(new FollowUp("what-if", "What if costs double?"));
    private @Nullable Program starter;
    private List<Check> checks = List.of();
    private @Nullable String reviewBy;

    public static Contents complete() {
        return new Contents();
    }

    public static Criterion criterion(String id) {
        return new Criterion(
                id, "Diagnosis", 2, Map.of("1", "Guesses", "2", "Names it", "3", "Shows it", "4", "Also says why not"));
    }

    public Contents title(String value) {
        title = value;
        return this;
    }

    public Contents level(@Nullable Level value) {
        level = value;
        return this;
    }

    public Contents kind(@Nullable Kind value) {
        kind = value;
        return this;
    }

    public Contents competency(@Nullable String value) {
        competency = value;
        return this;
    }

    public Contents difficulty(@Nullable Integer value) {
        difficulty = value;
        return this;
    }

    public Contents minutes(@Nullable Integer value) {
        minutes = value;
        return this;
    }

    public Contents prompt(@Nullable String value) {
        prompt = value;
        return this;
    }

    public Contents answer(@Nullable String value) {
        answer = value;
        return this;
    }

    public Contents keyPoints(KeyPoint... values) {
        keyPoints = List.of(values);
        return this;
    }

    public Contents criteria(Criterion... values) {
        criteria = List.of(values);
        return this;
    }

    public Contents followUps(FollowUp... values) {
        followUps = List.of(values);
        return this;
    }

    public Contents coding() {
        kind = Kind.CODING;
        starter = new Program("python", "main.py", "def f():\n    pass\n", List.of());
        checks = List.of(new Check("returns one", "assert f() == 1"));
        return this;
    }

    public Contents check(String code) {
        checks = List.of(new Check("returns what it should", code));
        return this;
    }

    public Contents reviewBy(@Nullable String value) {
        reviewBy = value;
        return this;
    }

    public DraftContent draft() {
        return new DraftContent(
                title,
                level,
                kind,
                competency,
                difficulty,
                minutes,
                prompt,
                answer,
                keyPoints,
                criteria,
                List.of("Look at the costs"),
                followUps,
                null,
                starter,
                checks,
                List.of(),
                null,
                reviewBy);
    }
}
