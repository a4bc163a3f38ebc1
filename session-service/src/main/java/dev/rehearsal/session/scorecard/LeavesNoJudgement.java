package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.PanelExit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who has submitted a scorecard or rated anything stays on the panel: what was judged is not taken back. */
@ApplicationScoped
public class LeavesNoJudgement implements PanelExit {

    private final Scorecards scorecards;
    private final Archive archive;

    public LeavesNoJudgement(Scorecards scorecards, Archive archive) {
        this.scorecards = scorecards;
        this.archive = archive;
    }

    @Override
    public void requireMayLeave(InterviewSession session, MemberId member) {
        boolean submitted = scorecards
                .find(session.id(), member)
                .filter(card -> card.status() == Scorecard.Status.SUBMITTED)
                .isPresent();
        if (submitted
                || !RoomRatings.of(archive.at(session.id(), Long.MAX_VALUE), member)
                        .with(List.of())
                        .isEmpty()) {
            throw Problem.conflict(
                    "has-judged",
                    "Who has submitted a scorecard or rated an answer stays on the panel of this session.");
        }
    }
}
