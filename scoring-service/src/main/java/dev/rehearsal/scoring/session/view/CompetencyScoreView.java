package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of one competency. */
@Schema(name = "CompetencyScoreView")
public record CompetencyScoreView(
        @Schema(examples = "model-evaluation") String competency, SummaryView score) {

    public static List<CompetencyScoreView> of(List<CompetencyScore> scores) {
        return scores.stream()
                .map(score -> new CompetencyScoreView(score.competency(), SummaryView.of(score.score())))
                .toList();
    }
}
