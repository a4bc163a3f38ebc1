package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.scoring.candidate.BoardView.BoardSessionView;
import dev.rehearsal.scoring.candidate.BoardView.RecommendationsView;
import dev.rehearsal.scoring.candidate.document.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of candidates, for people. */
final class SessionsTable {

    private SessionsTable() {}

    record Row(UUID candidate, BoardSessionView session) {}

    static Table of(List<Row> rows, Names names) {
        return new Table(
                "Sessions",
                List.of(
                        new Column("Candidate", 4),
                        new Column("Last event", 2.2),
                        new Column("Composite", 1.3),
                        new Column("90 %", 1.6),
                        new Column("Set by the team", 1.6),
                        new Column("Scorecards", 1.6),
                        new Column("Recommendations", 4)),
                rows.stream()
                        .map(row -> List.of(
                                names.cell(row.candidate()),
                                Cell.of(row.session().at()),
                                Cell.of(row.session().composite().value()),
                                Cell.of(Notes.interval(
                                        row.session().composite().low(),
                                        row.session().composite().high())),
                                Cell.of(row.session().override()),
                                Cell.of(row.session().provisional() ? "some missing" : "all submitted"),
                                Cell.of(recommendations(row.session().recommendations()))))
                        .toList());
    }

    private static @Nullable String recommendations(RecommendationsView given) {
        List<String> parts = new ArrayList<>();
        add(parts, given.strongYes(), "strong yes");
        add(parts, given.yes(), "yes");
        add(parts, given.no(), "no");
        add(parts, given.strongNo(), "strong no");
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
