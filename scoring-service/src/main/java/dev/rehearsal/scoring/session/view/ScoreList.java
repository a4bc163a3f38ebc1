package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.platform.text.UsualTime;
import dev.rehearsal.scoring.session.Access;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.db.SessionScores;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists scores for a viewer, page by page. */
@ApplicationScoped
public class ScoreList {

    private final Tenancy tenancy;
    private final SessionScores scores;

    public ScoreList(Tenancy tenancy, SessionScores scores) {
        this.tenancy = tenancy;
        this.scores = scores;
    }

    /** One page, newest session first. */
    @Schema(name = "ScoreLinePage")
    public record Page(
            List<ScoreLineView> items,

            @Schema(required = true, description = "The cursor of the next page; null on the last.") @Nullable
            String next) {}

    /**
     * A page of the sessions that the viewer may see.
     *
     * @param cursor of an earlier page, or null
     * @throws Problem 400 if the cursor is none of ours
     */
    public Page page(Viewer viewer, int limit, @Nullable String cursor) {
        SessionScores.Place after = cursor == null ? null : place(cursor);
        return tenancy.inOrganisation(viewer.organisation(), () -> {
            List<SessionScores.Line> lines =
                    scores.list(viewer.member(), viewer.seesOthersSessions(), after, limit + 1);
            List<SessionScores.Line> shown = lines.subList(0, Math.min(limit, lines.size()));
            return new Page(
                    shown.stream().map(line -> view(viewer, line.scored())).toList(),
                    lines.size() > limit ? cursor(shown.getLast().place()) : null);
        });
    }

    /** What is published of a session is of everybody's ratings; for the own view the session itself is looked at. */
    private ScoreLineView view(Viewer viewer, SessionScored scored) {
        if (viewer.access(scored.panel(), scored.submitted()) == Access.FULL) {
            return ScoreLineView.full(scored);
        }
        ScoredSession session = scores.find(scored.session())
                .orElseThrow(() -> new IllegalStateException("a session that was scored is not there"));
        return ScoreLineView.own(
                viewer.member(), session.asSeenBy(viewer.member()).scored());
    }

    private static String cursor(SessionScores.Place place) {
        String text = place.since() + "/" + place.session();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SessionScores.Place place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int slash = text.indexOf('/');
            Instant since = Instant.parse(text.substring(0, slash));
            if (!UsualTime.Check.passes(since)) {
                throw foreign();
            }
            return new SessionScores.Place(since, SessionId.of(text.substring(slash + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.malformed("The cursor is not one that a list gave. Begin without a cursor.");
    }
}
