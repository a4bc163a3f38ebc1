package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.scoring.candidate.BoardView.BoardCandidateView;
import dev.rehearsal.scoring.candidate.BoardView.BoardSessionView;
import dev.rehearsal.scoring.candidate.BoardView.DecisionView;
import dev.rehearsal.scoring.candidate.BoardView.RecommendationsView;
import dev.rehearsal.scoring.candidate.FairView;
import dev.rehearsal.scoring.candidate.document.Table.Column;
import dev.rehearsal.scoring.session.view.CompetencyScoreView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board as a file. */
final class BoardSheet {

    private static final String WITHHELD = "withheld until your scorecard is submitted";

    private final List<BoardCandidateView> candidates;
    private final Names names;

    private BoardSheet(List<BoardCandidateView> candidates, Names names) {
        this.candidates = candidates;
        this.names = names;
    }

    static Sheet of(List<BoardCandidateView> candidates, boolean complete, boolean upToDate, Names names) {
        BoardSheet board = new BoardSheet(candidates, names);
        List<String> notes = new ArrayList<>(Notes.NUMBERS);
        if (!upToDate) {
            notes.add(Notes.OVERTAKEN);
        }
        if (!complete) {
            notes.add("These are the " + candidates.size() + " candidates with the newest sessions; there are more.");
        }
        return new Sheet(
                "board",
                "Hiring board",
                notes,
                board.data(),
                List.of(board.candidates(), board.competencies(), board.sessions()));
    }

    private Table data() {
        List<String> competencies = candidates.stream()
                .flatMap(candidate -> candidate.competencies().stream())
                .map(CompetencyScoreView::competency)
                .distinct()
                .sorted()
                .toList();
        List<Column> columns = Stream.concat(
                        Stream.of(
                                "candidate",
                                "candidate_id",
                                "withheld",
                                "decision",
                                "composite",
                                "composite_low",
                                "composite_high",
                                "ratings",
                                "not_observed",
                                "fair",
                                "fair_low",
                                "fair_high",
                                "fair_state",
                                "fair_reason",
                                "raw_mean",
                                "measure",
                                "standard_error",
                                "sessions",
                                "overrides",
                                "strong_no",
                                "no",
                                "yes",
                                "strong_yes"),
                        competencies.stream().flatMap(name -> Stream.of(name, name + "_low", name + "_high")))
                .map(name -> new Column(name, 1))
                .toList();
        return new Table(
                "Candidates",
                columns,
                candidates.stream()
                        .map(candidate -> data(candidate, competencies))
                        .toList());
    }

    private List<Cell> data(BoardCandidateView candidate, List<String> competencies) {
        SummaryView composite = candidate.composite();
        FairView fair = candidate.fair();
        List<Cell> cells = new ArrayList<>();
        cells.add(names.cell(candidate.candidate()));
        cells.add(Cell.of(candidate.candidate().toString()));
        cells.add(Cell.of(candidate.withheld() ? "yes" : "no"));
        cells.add(decision(candidate));
        cells.addAll(composite == null ? nothing(5) : summary(composite));
        cells.addAll(fair == null ? nothing(8) : fair(fair));
        cells.addAll(candidate.withheld() ? nothing(6) : sessions(candidate));
        Map<String, SummaryView> scores = candidate.competencies().stream()
                .collect(Collectors.toMap(CompetencyScoreView::competency, CompetencyScoreView::score));
        for (String competency : competencies) {
            SummaryView score = scores.get(competency);
            cells.addAll(score == null ? nothing(3) : summary(score).subList(0, 3));
        }
        return cells;
    }

    private static List<Cell> nothing(int cells) {
        return Stream.<Cell>generate(Cell.Empty::new).limit(cells).toList();
    }

    private static List<Cell> summary(SummaryView score) {
        return List.of(
                Cell.of(score.value()),
                Cell.of(score.low()),
                Cell.of(score.high()),
                Cell.of(score.ratings()),
                Cell.of(score.notObserved()));
    }

    private static List<Cell> fair(FairView fair) {
        return List.of(
                Cell.of(fair.average()),
                Cell.of(fair.low()),
                Cell.of(fair.high()),
                Cell.of(fair.state()),
                Cell.of(fair.reason()),
                Cell.of(fair.rawMean()),
                Cell.of(fair.measure()),
                Cell.of(fair.standardError()));
    }

    private static List<Cell> sessions(BoardCandidateView candidate) {
        List<RecommendationsView> given = candidate.sessions().stream()
                .map(BoardSessionView::recommendations)
                .toList();
        return List.of(
                Cell.of(candidate.sessions().size()),
                overrides(candidate),
                Cell.of(given.stream().mapToInt(RecommendationsView::strongNo).sum()),
                Cell.of(given.stream().mapToInt(RecommendationsView::no).sum()),
                Cell.of(given.stream().mapToInt(RecommendationsView::yes).sum()),
                Cell.of(given.stream().mapToInt(RecommendationsView::strongYes).sum()));
    }

    /** What was set beside the composites of the sessions, the newest first. */
    private static Cell overrides(BoardCandidateView candidate) {
        String values = candidate.sessions().stream()
                .map(BoardSessionView::override)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("; "));
        return values.isEmpty() ? new Cell.Empty() : Cell.of(values);
    }

    private Table candidates() {
        return new Table(
                "Candidates",
                List.of(
                        new Column("Candidate", 4),
                        new Column("Decision", 1.5),
                        new Column("Composite", 1.3),
                        new Column("90 %", 1.6),
                        new Column("Fair", 1.3),
                        new Column("90 %", 1.6),
                        new Column("Raw mean", 1.2),
                        new Column("Ratings", 1.1),
                        new Column("Remark", 5)),
                rows(candidate -> {
                    SummaryView composite = candidate.composite();
                    FairView fair = candidate.fair();
                    return List.of(
                            names.cell(candidate.candidate()),
                            decision(candidate),
                            Cell.of(composite == null ? null : composite.value()),
                            Cell.of(composite == null ? null : Notes.interval(composite.low(), composite.high())),
                            Cell.of(fair == null ? null : fair.average()),
                            Cell.of(fair == null ? null : Notes.interval(fair.low(), fair.high())),
                            Cell.of(fair == null ? null : fair.rawMean()),
                            composite == null ? new Cell.Empty() : Cell.of(composite.ratings()),
                            Cell.of(candidate.withheld() ? WITHHELD : reason(fair)));
                }));
    }

    private List<List<Cell>> rows(Function<BoardCandidateView, List<Cell>> row) {
        return candidates.stream().map(row).toList();
    }

    private static @Nullable String reason(@Nullable FairView fair) {
        return fair == null ? null : fair.reason();
    }

    private static Cell decision(BoardCandidateView candidate) {
        DecisionView decision = candidate.decision();
        HiringDecision decided = decision == null ? null : decision.decision();
        return Cell.of(decided == null ? null : decided.wireName());
    }

    private Table competencies() {
        return new Table(
                "Competencies",
                List.of(
                        new Column("Candidate", 4),
                        new Column("Competency", 4),
                        new Column("Score", 1.3),
                        new Column("90 %", 1.6),
                        new Column("Ratings", 1.1)),
                candidates.stream()
                        .flatMap(candidate -> candidate.competencies().stream()
                                .map(score -> List.of(
                                        names.cell(candidate.candidate()),
                                        Cell.of(score.competency()),
                                        Cell.of(score.score().value()),
                                        Cell.of(Notes.interval(
                                                score.score().low(),
                                                score.score().high())),
                                        Cell.of(score.score().ratings()))))
                        .toList());
    }

    private Table sessions() {
        return SessionsTable.of(
                candidates.stream()
                        .flatMap(candidate -> candidate.sessions().stream()
                                .map(session -> new SessionsTable.Row(candidate.candidate(), session)))
                        .toList(),
                names);
    }
}
