package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.scoring.candidate.BoardView.DecisionView;
import dev.rehearsal.scoring.candidate.CandidateView;
import dev.rehearsal.scoring.candidate.CandidateView.DebriefView;
import dev.rehearsal.scoring.candidate.CandidateView.OneMoreView;
import dev.rehearsal.scoring.candidate.FairView;
import dev.rehearsal.scoring.candidate.document.Table.Column;
import dev.rehearsal.scoring.session.view.CompetencyScoreView;
import dev.rehearsal.scoring.session.view.RatingView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One candidate as a file. */
final class CandidateSheet {

    private final CandidateView view;
    private final Names names;

    private CandidateSheet(CandidateView view, Names names) {
        this.view = view;
        this.names = names;
    }

    static Sheet of(CandidateView view, Names names) {
        CandidateSheet sheet = new CandidateSheet(view, names);
        return new Sheet(
                "candidate",
                names.of(view.candidate()),
                sheet.notes(),
                CandidateData.of(view, names),
                view.withheld() ? List.of() : List.of(sheet.scores(), sheet.sessions(), sheet.disagreements()));
    }

    private List<String> notes() {
        if (view.withheld()) {
            return List.of("Withheld until your scorecard is submitted.");
        }
        List<String> notes = new ArrayList<>(Notes.NUMBERS);
        if (!view.upToDate()) {
            notes.add(Notes.OVERTAKEN);
        }
        DecisionView decision = view.decision();
        if (decision != null) {
            notes.add("Decision: " + decision.decision().wireName() + ", by " + names.of(decision.member()) + ".");
        }
        FairView fair = view.fair();
        if (fair != null && fair.reason() != null) {
            notes.add("No fair score: " + fair.reason());
        }
        OneMoreView oneMore = view.oneMore();
        if (oneMore != null) {
            notes.add(oneMore.text());
        }
        return notes;
    }

    private Table scores() {
        List<List<Cell>> rows = new ArrayList<>();
        SummaryView composite = view.composite();
        if (composite != null) {
            rows.add(score("Composite", composite));
        }
        FairView fair = view.fair();
        if (fair != null) {
            rows.add(List.of(
                    Cell.of("Fair score"),
                    Cell.of(fair.average()),
                    Cell.of(Notes.interval(fair.low(), fair.high())),
                    Cell.of(fair.ratings())));
            rows.add(List.of(Cell.of("Raw mean"), Cell.of(fair.rawMean()), new Cell.Empty(), Cell.of(fair.ratings())));
        }
        for (CompetencyScoreView competency : view.competencies()) {
            rows.add(score(competency.competency(), competency.score()));
        }
        return new Table(
                "Scores",
                List.of(
                        new Column("What", 5),
                        new Column("Score", 1.5),
                        new Column("90 %", 2),
                        new Column("Ratings", 1.5)),
                rows);
    }

    private static List<Cell> score(String what, SummaryView score) {
        return List.of(
                Cell.of(what),
                Cell.of(score.value()),
                Cell.of(Notes.interval(score.low(), score.high())),
                Cell.of(score.ratings()));
    }

    private Table sessions() {
        return SessionsTable.of(
                view.sessions().stream()
                        .map(session -> new SessionsTable.Row(view.candidate(), session))
                        .toList(),
                names);
    }

    private Table disagreements() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DebriefView entry : view.debrief()) {
            for (RatingView rating : entry.ratings()) {
                rows.add(List.of(
                        Cell.of(entry.title()),
                        Cell.of(entry.name()),
                        Cell.of(entry.spread()),
                        names.cell(rating.interviewer()),
                        level(rating.level()),
                        Cell.of(rating.at()),
                        Cell.of(rating.amended() ? "amended" : null)));
            }
        }
        return new Table(
                "Ratings, the largest disagreement first",
                List.of(
                        new Column("Question", 5),
                        new Column("Criterion", 3),
                        new Column("Apart", 1),
                        new Column("Interviewer", 3),
                        new Column("Level", 1.4),
                        new Column("At", 2.2),
                        new Column("", 1.4)),
                rows);
    }

    private static Cell level(@Nullable Integer level) {
        return level == null ? Cell.of("not observed") : Cell.of(level.intValue());
    }
}
