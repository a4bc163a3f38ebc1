package dev.rehearsal.session.recorded;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.schedule.PlannedItem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions of the recording: three of the kit, one of them with a starter, and one beyond it. */
final class RecordedQuestions {

    private static final QuestionContent LEAKAGE = content(
            "Leakage",
            Kind.TROUBLESHOOTING,
            "model-evaluation",
            12,
            null,
            criterion("diagnosis", 4),
            criterion("fix", 2));
    private static final QuestionContent BATCHES = content(
            "Batches",
            Kind.CODING,
            "ml-coding",
            20,
            new QuestionContent.Program(
                    "python", "main.py", "def batches(rows, size):\r\n    return []  # 🚧\r\n", List.of()),
            criterion("correctness", 5),
            criterion("tests", 1));
    private static final QuestionContent DRIFT =
            content("Drift", Kind.SCENARIO, "monitoring", 10, null, criterion("signals", 3));

    /** What Ben asks although it is not in the kit. */
    static final QuestionContent RANKING = content(
            "Ranking",
            Kind.COMPARISON,
            "model-evaluation",
            8,
            null,
            criterion("metrics", 3),
            criterion("trade-offs", 3));

    private RecordedQuestions() {}

    /** The kit with all texts, as the room is opened with it. */
    static List<EntryData.Opened.Item> kit() {
        return List.of(
                new EntryData.Opened.Item(Cast.LEAKAGE, 1, 12, 3, LEAKAGE),
                new EntryData.Opened.Item(Cast.BATCHES, 4, 20, 5, BATCHES),
                new EntryData.Opened.Item(Cast.DRIFT, 2, 10, 2, DRIFT));
    }

    /** The kit as the schedule has it. */
    static List<PlannedItem> planned() {
        return kit().stream()
                .map(item -> planned(item.question(), item.version(), item.minutes(), item.weight(), item.content()))
                .toList();
    }

    private static PlannedItem planned(
            QuestionId question, int version, int minutes, int weight, QuestionContent content) {
        return new PlannedItem(
                question,
                version,
                content.title(),
                content.level(),
                content.kind(),
                content.competency(),
                minutes,
                weight);
    }

    private static QuestionContent content(
            String name,
            Kind kind,
            String competency,
            int minutes,
            QuestionContent.@Nullable Program starter,
            QuestionContent.Criterion... criteria) {
        return new QuestionContent(
                name,
                Level.SENIOR,
                kind,
                competency,
                3,
                minutes,
                "Prompt of " + name + ".",
                "Reference answer of " + name + ".",
                List.of(
                        new QuestionContent.KeyPoint("first", "First key point of " + name + ".", 3),
                        new QuestionContent.KeyPoint("second", "Second key point of " + name + ".", 1)),
                Arrays.asList(criteria),
                List.of("Hint of " + name + "."),
                List.of(new QuestionContent.FollowUp("why", "Follow-up of " + name + "?")),
                null,
                starter,
                List.of(),
                List.of(),
                "2026-10-01",
                "2027-10-01");
    }

    private static QuestionContent.Criterion criterion(String id, int weight) {
        return new QuestionContent.Criterion(
                id, "Criterion " + id, weight, Map.of("1", "Poor.", "2", "Fair.", "3", "Good.", "4", "Excellent."));
    }
}
