package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.question.TitleLookup;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.Access;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.db.SessionScores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads scores for a viewer. Opens transactions of its own. */
@ApplicationScoped
public class ScoreReading {

    private final Tenancy tenancy;
    private final SessionScores scores;
    private final TitleLookup titles;

    public ScoreReading(Tenancy tenancy, SessionScores scores, TitleLookup titles) {
        this.tenancy = tenancy;
        this.scores = scores;
        this.titles = titles;
    }

    /**
     * A view, and what it was made of.
     *
     * @param revision the session's, which the viewer need not be shown
     */
    public record Seen(ScoreView view, long revision) {}

    /** What the viewer sees of the session now; empty if that is nothing. */
    public Optional<Seen> now(Viewer viewer, SessionId session) {
        return found(viewer, session)
                .flatMap(found -> left(viewer, found).map(left -> new Seen(view(viewer, left), found.revision())));
    }

    /** What the viewer sees of a session that was just scored; empty if that is nothing. */
    public Optional<Seen> scored(Viewer viewer, SessionScored scored) {
        return switch (viewer.access(scored.panel(), scored.submitted())) {
            case FULL ->
                Optional.of(new Seen(FullScoreView.of(scored, titles.of(viewer.organisation())), scored.revision()));
            case OWN -> now(viewer, scored.session());
            case NONE -> Optional.empty();
        };
    }

    /** The session, from which everything is taken that the viewer may not see; empty if nothing is left. */
    public Optional<ScoredSession> seen(Viewer viewer, SessionId session) {
        return found(viewer, session).flatMap(found -> left(viewer, found));
    }

    private Optional<ScoredSession> found(Viewer viewer, SessionId session) {
        return tenancy.inOrganisation(viewer.organisation(), () -> scores.find(session));
    }

    private static Optional<ScoredSession> left(Viewer viewer, ScoredSession found) {
        return switch (viewer.access(found.score())) {
            case FULL -> Optional.of(found);
            case OWN -> Optional.of(found.asSeenBy(viewer.member()));
            case NONE -> Optional.empty();
        };
    }

    /** The view of what {@link #seen} left. */
    public ScoreView view(Viewer viewer, ScoredSession seen) {
        Titles names = titles(viewer);
        return viewer.access(seen.score()) == Access.FULL
                ? FullScoreView.of(seen.scored(), names)
                : OwnScoreView.of(seen, viewer.member(), names);
    }

    public Titles titles(Viewer viewer) {
        return titles.of(viewer.organisation());
    }

    /** The revision the session is at, whoever may see it. */
    public long revision(Viewer viewer, SessionId session) {
        return tenancy.inOrganisation(viewer.organisation(), () -> scores.revision(session));
    }
}
