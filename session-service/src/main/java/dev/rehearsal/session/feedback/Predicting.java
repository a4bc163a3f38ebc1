package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.Item;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets candidates say how they think they did, before they learn it. Members see a prediction only beside the results: it is not to sway
 * who has yet to judge. Every method opens a transaction.
 */
@ApplicationScoped
public class Predicting {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Predictions predictions;
    private final Archive archive;
    private final Clock clock;

    public Predicting(Tenancy tenancy, Sessions sessions, Predictions predictions, Archive archive, Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.predictions = predictions;
        this.archive = archive;
        this.clock = clock;
    }

    /** What is expected of one question. */
    public record Expected(QuestionId question, int level) {}

    /**
     * The caller's prediction as it stands.
     *
     * @throws Problem 404 unless the caller is the candidate
     */
    public Prediction read(Caller caller, SessionId id) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = own(sessions.find(id).orElseThrow(() -> Problem.notFound("session")), caller);
            return session.status() == SessionStatus.ENDED && tookPart(session) ? view(session) : Prediction.none();
        });
    }

    /**
     * Replaces the caller's prediction.
     *
     * @throws Problem 404 unless the caller is the candidate; 409 before the end, after the release, and for who was never let in; 422
     *     for a question that was not asked, or is named twice
     */
    public Prediction predict(Caller caller, SessionId id, List<Expected> expected) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = own(sessions.lock(id).orElseThrow(() -> Problem.notFound("session")), caller);
            if (session.status() != SessionStatus.ENDED) {
                throw Problem.conflict("session-not-ended", "Say what you expect when the interview has ended.");
            }
            if (!tookPart(session)) {
                throw Problem.conflict("not-admitted", "Who was not in the interview has no result to predict.");
            }
            if (session.feedbackReleasedAt() != null) {
                throw Problem.conflict("feedback-released", "The results are there; a prediction is made before.");
            }
            predictions.keep(caller.organisation(), id, levels(session, expected), clock.instant());
            return view(session);
        });
    }

    private Map<QuestionId, Integer> levels(InterviewSession session, List<Expected> expected) {
        Set<QuestionId> known = asked(session).stream().map(Item::question).collect(Collectors.toSet());
        Map<QuestionId, Integer> levels = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            Expected one = expected.get(i);
            if (!known.contains(one.question()) || levels.put(one.question(), one.level()) != null) {
                throw Problem.unprocessable(
                        "question-unknown",
                        "A prediction names questions that were asked, each once.",
                        List.of(new ProblemBody.FieldError(
                                "perQuestion[" + i + "].question", "was not asked, or is named twice")));
            }
        }
        return levels;
    }

    private Prediction view(InterviewSession session) {
        return Prediction.of(session.feedbackReleasedAt() == null, asked(session), predictions.of(session.id()));
    }

    /** Whoever waited at the door to the end is told of no question. By whichever link: it may have been renewed since. */
    private boolean tookPart(InterviewSession session) {
        return archive.wasAnybodyAdmitted(session.id());
    }

    private List<Item> asked(InterviewSession session) {
        return archive.at(session.id(), Long.MAX_VALUE).asked();
    }

    private static InterviewSession own(InterviewSession session, Caller caller) {
        if (!SessionAccess.isCandidate(session, caller)) {
            throw Problem.notFound("session");
        }
        return session;
    }
}
