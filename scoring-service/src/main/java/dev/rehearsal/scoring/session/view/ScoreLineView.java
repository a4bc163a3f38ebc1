package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.InterviewerScore;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One session in the list of scores; for a panel member who has not submitted, from that member's ratings alone. */
@Schema(name = "ScoreLineView")
public record ScoreLineView(
        UUID session,

        @Schema(description = "As in the view of the one session.")
        long revision,

        @Schema(enumeration = {FullScoreView.VIEWER, OwnScoreView.VIEWER})
        String viewer,

        SummaryView composite,
        boolean provisional,

        @Schema(description = "Member ids: who has submitted a scorecard; empty in the own view.")
        List<UUID> submitted,

        @Schema(description = "Member ids: who is to rate; the caller alone in the own view.")
        List<UUID> panel,

        @Schema(description = "Time of the latest event in it; in the own view, of what the caller may know of.")
        Instant at) {

    private static final Summary NOTHING = new Summary(null, null, null, null, 0, 0);

    static ScoreLineView full(SessionScored scored) {
        return new ScoreLineView(
                scored.session().value(),
                scored.revision(),
                FullScoreView.VIEWER,
                SummaryView.of(scored.composite()),
                scored.provisional(),
                scored.submitted().stream().map(MemberId::value).toList(),
                scored.panel().stream().map(MemberId::value).toList(),
                scored.at());
    }

    /** The line of a panel member who has not submitted; {@code scored} is made of that member's ratings alone. */
    static ScoreLineView own(MemberId member, SessionScored scored) {
        Summary composite = scored.byInterviewer().stream()
                .filter(score -> score.interviewer().equals(member))
                .map(InterviewerScore::composite)
                .findAny()
                .orElse(NOTHING);
        return new ScoreLineView(
                scored.session().value(),
                scored.revision(),
                OwnScoreView.VIEWER,
                SummaryView.of(composite),
                true,
                List.of(),
                List.of(member.value()),
                scored.at());
    }
}
