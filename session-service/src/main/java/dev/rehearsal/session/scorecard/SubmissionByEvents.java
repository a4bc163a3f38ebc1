package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.session.room.archive.EventConsequence;
import jakarta.enterprise.context.ApplicationScoped;

/** A scorecard is submitted when the log says so. */
@ApplicationScoped
public class SubmissionByEvents implements EventConsequence {

    private final Scorecards scorecards;

    public SubmissionByEvents(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public void follow(OrganisationId organisation, SessionEvent event) {
        if (event instanceof SessionEvent.ScorecardSubmitted submitted) {
            scorecards.submitted(organisation, submitted);
        }
    }
}
