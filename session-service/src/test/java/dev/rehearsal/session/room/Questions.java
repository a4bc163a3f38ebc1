package dev.rehearsal.session.room;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up questions whose texts can be told apart. */
public final class Questions {

    private Questions() {}

    public static QuestionContent named(String name) {
        return content(name, null);
    }

    /** One that brings a file. */
    public static QuestionContent coding(String name) {
        return content(
                name, new QuestionContent.Program("python", "starter.py", "def f():\r\n    pass  # 🚀\n", List.of()));
    }

    private static QuestionContent content(String name, QuestionContent.@Nullable Program starter) {
        return new QuestionContent(
                "Title of " + name,
                Level.SENIOR,
                Kind.SCENARIO,
                "model-evaluation",
                3,
                10,
                "Prompt of " + name,
                "Reference answer of " + name,
                List.of(new QuestionContent.KeyPoint("split", "Key point of " + name, 3)),
                List.of(criterion(name, "diagnosis", 4), criterion(name, "trade-offs", 2)),
                List.of("Hint of " + name),
                List.of(new QuestionContent.FollowUp("why", "Follow-up of " + name)),
                new QuestionContent.Program("python", null, "print('Sample of " + name + "')", List.of()),
                starter,
                List.of(new QuestionContent.Check("Check of " + name, "assert 'Check code of " + name + "'")),
                List.of(new QuestionContent.Source("Source of " + name, null, null)),
                "2026-01-01",
                "2027-01-01");
    }

    private static QuestionContent.Criterion criterion(String name, String id, int weight) {
        return new QuestionContent.Criterion(
                id,
                "Criterion " + id + " of " + name,
                weight,
                Map.of(
                        "1", "Anchor 1 of " + name,
                        "2", "Anchor 2 of " + name,
                        "3", "Anchor 3 of " + name,
                        "4", "Anchor 4 of " + name));
    }
}
