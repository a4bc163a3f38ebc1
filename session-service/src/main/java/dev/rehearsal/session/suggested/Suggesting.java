package dev.rehearsal.session.suggested;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.Item;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.RoomRatings;
import dev.rehearsal.session.scorecard.Scorecard;
import dev.rehearsal.session.scorecard.Scorecards;
import dev.rehearsal.session.settings.Settings;
import dev.rehearsal.session.suggested.SuggestedScore.State;
import dev.rehearsal.session.suggested.SuggestedScore.Suggestions;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.KeyPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Suggests scores to interviewers who have rated, each by the own ratings and nobody else's. */
@ApplicationScoped
public class Suggesting {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Settings settings;
    private final Archive archive;
    private final Answers answers;
    private final Suggester suggester;

    public Suggesting(
            Tenancy tenancy,
            Sessions sessions,
            Scorecards scorecards,
            Settings settings,
            Archive archive,
            Answers answers,
            Suggester suggester) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.settings = settings;
        this.archive = archive;
        this.answers = answers;
        this.suggester = suggester;
    }

    /** What was asked, what the caller has rated of it, and what was written. */
    private record Material(boolean enabled, List<Item> asked, Set<Rated> rated, Map<QuestionId, String> answers) {}

    private record Rated(QuestionId question, String criterion) {}

    /**
     * What is suggested to the caller. Opens a transaction, in which the log is read; the model works after it, and the first suggestion
     * waits for it to be loaded.
     *
     * @throws Problem 404, 403 unless on the panel
     */
    public Suggestions suggest(Caller caller, SessionId id) {
        Material material = tenancy.inOrganisation(caller.organisation(), () -> material(caller, id));
        return new Suggestions(
                material.enabled(),
                material.asked().stream().map(item -> suggest(item, material)).toList());
    }

    private Material material(Caller caller, SessionId id) {
        InterviewSession session = sessions.find(id).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requirePanel(session, caller);
        if (!settings.current().suggestions()) {
            return new Material(false, List.of(), Set.of(), Map.of());
        }
        MemberId member = new MemberId(caller.subject());
        Room room = archive.at(id, Long.MAX_VALUE);
        List<Scorecard.Amendment> amendments =
                scorecards.find(id, member).map(Scorecard::amendments).orElse(List.of());
        Set<Rated> rated = RoomRatings.of(room, member).with(amendments).stream()
                .map(rating -> new Rated(rating.question(), rating.criterion()))
                .collect(Collectors.toSet());
        return new Material(true, room.asked(), rated, answers.of(id));
    }

    private SuggestedScore suggest(Item item, Material material) {
        QuestionContent content = item.content();
        boolean ratedWhole = content.criteria().stream()
                .allMatch(criterion -> material.rated().contains(new Rated(item.question(), criterion.id())));
        if (!ratedWhole) {
            return SuggestedScore.without(item.question(), item.version(), State.RATE_FIRST);
        }
        if (isCode(content)) {
            return SuggestedScore.ofCode(item.question(), item.version());
        }
        String answer = material.answers().getOrDefault(item.question(), "");
        return answer.isBlank()
                ? SuggestedScore.without(item.question(), item.version(), State.NOTHING_WRITTEN)
                : Scale.of(item.question(), item.version(), suggester.suggest(assignment(content), answer));
    }

    private static boolean isCode(QuestionContent content) {
        return content.kind() == Kind.CODING || content.starter() != null;
    }

    private static Assignment assignment(QuestionContent content) {
        return new Assignment(
                content.prompt(),
                content.referenceAnswer(),
                content.keyPoints().stream()
                        .map(point -> new KeyPoint(point.id(), point.text(), point.weight()))
                        .toList());
    }
}
