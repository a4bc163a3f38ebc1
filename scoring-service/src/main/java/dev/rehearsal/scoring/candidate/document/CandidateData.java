package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.scoring.candidate.BoardView.BoardSessionView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One candidate as rows for programs: one for each number, with the kind of number in the first column. */
final class CandidateData {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "session",
            "competency",
            "question",
            "version",
            "title",
            "criterion",
            "interviewer",
            "value",
            "standard_error",
            "low",
            "high",
            "ratings",
            "not_observed",
            "position",
            "at",
            "note");

    private final CandidateView view;
    private final Names names;
    private final List<List<Cell>> rows = new ArrayList<>();

    private CandidateData(CandidateView view, Names names) {
        this.view = view;
        this.names = names;
    }

    static Table of(CandidateView view, Names names) {
        CandidateData data = new CandidateData(view, names);
        data.write();
        return new Table(
                "Numbers", COLUMNS.stream().map(name -> new Column(name, 1)).toList(), data.rows);
    }

    private void write() {
        add(
                "candidate",
                Map.of("note", names.cell(view.candidate()), "title", Cell.of(view.withheld() ? "withheld" : null)));
        SummaryView composite = view.composite();
        if (composite != null) {
            add("composite", summary(composite));
        }
        fair();
        for (CompetencyScoreView competency : view.competencies()) {
            Map<String, Cell> cells = summary(competency.score());
            cells.put("competency", Cell.of(competency.competency()));
            add("competency", cells);
        }
        DecisionView decision = view.decision();
        if (decision != null) {
            add(
                    "decision",
                    Map.of(
                            "interviewer", names.cell(decision.member()),
                            "at", Cell.of(decision.at()),
                            "note", Cell.of(decision.decision().wireName())));
        }
        oneMore();
        view.sessions().forEach(this::session);
        view.debrief().forEach(this::ratings);
    }

    private void fair() {
        FairView fair = view.fair();
        if (fair == null) {
            return;
        }
        add(
                "fair",
                Map.of(
                        "value", Cell.of(fair.average()),
                        "low", Cell.of(fair.low()),
                        "high", Cell.of(fair.high()),
                        "ratings", Cell.of(fair.ratings()),
                        "note", Cell.of(fair.reason())));
        add("measure", Map.of("value", Cell.of(fair.measure()), "standard_error", Cell.of(fair.standardError())));
        add("raw-mean", Map.of("value", Cell.of(fair.rawMean()), "ratings", Cell.of(fair.ratings())));
    }

    private void oneMore() {
        OneMoreView oneMore = view.oneMore();
        if (oneMore == null) {
            return;
        }
        add("cut", Map.of("value", Cell.of(oneMore.cut()), "note", Cell.of(oneMore.passes() ? "passes" : "below")));
        add("wrong-now", Map.of("value", Cell.of(oneMore.wrongNow())));
        add(
                "one-more-interviewer",
                Map.of(
                        "value", Cell.of(oneMore.interviewer().change()),
                        "ratings", Cell.of(oneMore.interviewer().ratings())));
        add(
                "one-more-question",
                Map.of(
                        "value", Cell.of(oneMore.question().change()),
                        "ratings", Cell.of(oneMore.question().criteria())));
    }

    private void session(BoardSessionView session) {
        Map<String, Cell> cells = summary(session.composite());
        cells.put("session", Cell.of(session.session().toString()));
        cells.put("at", Cell.of(session.at()));
        cells.put("note", Cell.of(session.provisional() ? "provisional" : null));
        add("session", cells);
        if (session.override() != null) {
            add(
                    "override",
                    Map.of(
                            "session", Cell.of(session.session().toString()),
                            "value", Cell.of(session.override())));
        }
    }

    private void ratings(DebriefView entry) {
        for (RatingView rating : entry.ratings()) {
            Integer level = rating.level();
            Map<String, Cell> cells = new HashMap<>();
            cells.put("session", Cell.of(entry.session().toString()));
            cells.put("competency", Cell.of(entry.competency()));
            cells.put("question", Cell.of(entry.question().toString()));
            cells.put("version", Cell.of(entry.version()));
            cells.put("title", Cell.of(entry.title()));
            cells.put("criterion", Cell.of(entry.name()));
            cells.put("interviewer", names.cell(rating.interviewer()));
            cells.put("value", level == null ? new Cell.Empty() : Cell.of(level.intValue()));
            cells.put("position", Cell.of(rating.position()));
            cells.put("at", Cell.of(rating.at()));
            cells.put("note", Cell.of(note(rating)));
            add("rating", cells);
        }
    }

    private static String note(RatingView rating) {
        return Stream.of(rating.level() == null ? "not observed" : "", rating.amended() ? "amended" : "")
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Map<String, Cell> summary(SummaryView score) {
        Map<String, Cell> cells = new HashMap<>();
        cells.put("value", Cell.of(score.value()));
        cells.put("standard_error", Cell.of(score.standardError()));
        cells.put("low", Cell.of(score.low()));
        cells.put("high", Cell.of(score.high()));
        cells.put("ratings", Cell.of(score.ratings()));
        cells.put("not_observed", Cell.of(score.notObserved()));
        return cells;
    }

    private void add(String kind, Map<String, Cell> cells) {
        rows.add(COLUMNS.stream()
                .map(column -> column.equals("kind") ? Cell.of(kind) : cells.getOrDefault(column, new Cell.Empty()))
                .toList());
    }
}
