package dev.rehearsal.scoring.recorded;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.view.FullScoreView;
import dev.rehearsal.scoring.session.view.OwnScoreView;

/** The scores of a session as everybody may see them: in full, and as each interviewer before submitting. */
record Scores(FullScoreView full, OwnScoreView ada, OwnScoreView ben) {

    private static final Titles TITLES = new Titles() {
        @Override
        public String title(QuestionId question, int version) {
            return "Title of version " + version;
        }

        @Override
        public String criterion(QuestionId question, int version, String criterion) {
            return "Criterion " + criterion;
        }
    };

    static Scores of(ScoredSession state) {
        return new Scores(
                FullScoreView.of(state.scored(), TITLES),
                OwnScoreView.of(state, RecordedEvents.ADA, TITLES),
                OwnScoreView.of(state, RecordedEvents.BEN, TITLES));
    }
}
