package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionEvent.ScoreOverridden;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a session beside others of its candidate.
 *
 * @param at time of the latest event in it
 * @param override what the hiring team set beside the composite, 1 to 4, or null
 * @param recommendations those of the scorecards as they stand, weakest first
 */
public record SessionLine(
        SessionId session,
        Instant at,
        Summary composite,
        List<CompetencyScore> competencies,
        @Nullable Double override,
        boolean provisional,
        List<Recommendation> recommendations,
        List<MemberId> panel,
        List<MemberId> submitted) {

    public SessionLine {
        competencies = List.copyOf(competencies);
        recommendations = List.copyOf(recommendations);
        panel = List.copyOf(panel);
        submitted = List.copyOf(submitted);
    }

    /** Of a session and what was published of it. */
    public static SessionLine of(SessionScore score, SessionScored scored) {
        return new SessionLine(
                scored.session(),
                scored.at(),
                scored.composite(),
                scored.competencies(),
                score.override().map(ScoreOverridden::value).orElse(null),
                scored.provisional(),
                score.scorecards().stream()
                        .map(Scorecard::recommendation)
                        .sorted()
                        .toList(),
                scored.panel(),
                scored.submitted());
    }
}
