package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to work on: a criterion on which the candidate was seen below the best level.
 *
 * @param prompt of the question it was seen at
 * @param level where the candidate stands, 1 to 3
 * @param nextAnchor what the next level looks like
 * @param followUps questions to practise with
 * @param sources where to read on
 */
public record Practice(
        QuestionId question,
        String prompt,
        String competency,
        String criterion,
        int level,
        @Nullable String nextAnchor,
        List<String> followUps,
        List<PracticeSource> sources) {

    public Practice {
        followUps = List.copyOf(followUps);
        sources = List.copyOf(sources);
    }

    /** Where to read on. */
    public record PracticeSource(
            String title, @Nullable String url, @Nullable String note) {

        static PracticeSource of(QuestionContent.Source source) {
            return new PracticeSource(source.title(), source.url(), source.note());
        }
    }
}
