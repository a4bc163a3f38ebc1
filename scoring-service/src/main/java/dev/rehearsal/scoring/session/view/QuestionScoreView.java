package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.QuestionScore;
import dev.rehearsal.scoring.question.Titles;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of one question that was asked, with all criteria of its rubric. */
@Schema(name = "QuestionScoreView")
public record QuestionScoreView(
        UUID question,
        int version,

        @Schema(description = "A placeholder until the published question has been received.")
        String title,

        SummaryView score,
        List<CriterionScoreView> criteria) {

    /** The score of one rubric criterion. */
    @Schema(name = "CriterionScoreView")
    public record CriterionScoreView(String criterion, String name, SummaryView score) {}

    static List<QuestionScoreView> of(List<QuestionScore> scores, Titles titles) {
        return scores.stream()
                .map(score -> new QuestionScoreView(
                        score.question().value(),
                        score.version(),
                        titles.title(score.question(), score.version()),
                        SummaryView.of(score.score()),
                        score.criteria().stream()
                                .map(criterion -> new CriterionScoreView(
                                        criterion.criterion(),
                                        titles.criterion(score.question(), score.version(), criterion.criterion()),
                                        SummaryView.of(criterion.score())))
                                .toList()))
                .toList();
    }
}
