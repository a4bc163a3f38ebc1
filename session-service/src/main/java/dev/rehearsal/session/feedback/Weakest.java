package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.session.room.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which criteria to work on: the lowest level first, then what counts most, then what was asked first. */
final class Weakest {

    private static final int MOST = 5;
    private static final int BEST = 4;

    /** What is shown of one question, so that several criteria of it do not repeat a long list. */
    private static final int MOST_FOLLOW_UPS = 3;

    private final List<Seen> seen = new ArrayList<>();

    /** A criterion with the level that was seen; {@code share} is how much it counts in the interview. */
    private record Seen(Item item, QuestionContent.Criterion criterion, int level, double share) {}

    /** Takes note of a criterion; one without a level is nothing to go by. */
    void add(Item item, QuestionContent.Criterion criterion, @Nullable Integer level) {
        if (level != null && level < BEST) {
            int all = item.content().criteria().stream()
                    .mapToInt(QuestionContent.Criterion::weight)
                    .sum();
            seen.add(new Seen(item, criterion, level, (double) item.weight() * criterion.weight() / all));
        }
    }

    List<Practice> practice() {
        return seen.stream()
                .sorted(Comparator.comparingInt(Seen::level)
                        .thenComparing(Comparator.comparingDouble(Seen::share).reversed()))
                .limit(MOST)
                .map(Weakest::practice)
                .toList();
    }

    private static Practice practice(Seen weak) {
        QuestionContent content = weak.item().content();
        return new Practice(
                weak.item().question(),
                content.prompt(),
                content.competency(),
                weak.criterion().name(),
                weak.level(),
                weak.criterion().anchors().get(Integer.toString(weak.level() + 1)),
                content.followUps().stream()
                        .limit(MOST_FOLLOW_UPS)
                        .map(QuestionContent.FollowUp::text)
                        .toList(),
                content.sources().stream().map(Practice.PracticeSource::of).toList());
    }
}
