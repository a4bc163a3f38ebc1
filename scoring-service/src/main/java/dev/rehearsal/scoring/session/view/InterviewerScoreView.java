package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.InterviewerScore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The composite of one interviewer's ratings alone. */
@Schema(name = "InterviewerScoreView")
public record InterviewerScoreView(UUID interviewer, SummaryView composite) {

    static List<InterviewerScoreView> of(List<InterviewerScore> scores) {
        return scores.stream()
                .map(score -> new InterviewerScoreView(score.interviewer().value(), SummaryView.of(score.composite())))
                .toList();
    }
}
