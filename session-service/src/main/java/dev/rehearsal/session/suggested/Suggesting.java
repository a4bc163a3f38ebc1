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

    /** What was asked, and what the caller has rated of it. */
    private record Material(boolean enabled, List<Item> asked, Set<Rated> rated) {

        /** Whether there is a text to look at: of a question that the caller has rated by every criterion, and that asks for no code. */
        boolean hasTextOf(Item item) {
            return isRatedWhole(item) && !isCode(item.content());
        }

        boolean isRatedWhole(Item item) {
            return item.content().criteria().stream()
                    .allMatch(criterion -> rated.contains(new Rated(item.question(), criterion.id())));
        }
    }

    private record Rated(QuestionId question, String criterion) {}

    /**
     * What is suggested to the caller. The room is read in one transaction, from its last snapshot on; what was written in others, as far as
     * it is new; and the model works outside of any. The first suggestion waits for it to be loaded.
     *
     * @throws Problem 404, 403 unless on the panel, 503 when too many wait for the model
     */
    public Suggestions suggest(Caller caller, SessionId id) {
        Material material = tenancy.inOrganisation(caller.organisation(), () -> material(caller, id));
        Map<QuestionId, String> written = material.asked().stream().anyMatch(material::hasTextOf)
                ? answers.of(caller.organisation(), id)
                : Map.of();
        return new Suggestions(
                material.enabled(),
                material.asked().stream()
                        .map(item -> suggest(item, material, written))
                        .toList());
    }

    private Material material(Caller caller, SessionId id) {
        InterviewSession session = sessions.find(id).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requirePanel(session, caller);
        if (!settings.current().suggestions()) {
            return new Material(false, List.of(), Set.of());
        }
        MemberId member = new MemberId(caller.subject());
        Room room = archive.at(id, Long.MAX_VALUE);
        List<Scorecard.Amendment> amendments =
                scorecards.find(id, member).map(Scorecard::amendments).orElse(List.of());
        Set<Rated> rated = RoomRatings.of(room, member).with(amendments).stream()
                .map(rating -> new Rated(rating.question(), rating.criterion()))
                .collect(Collectors.toSet());
        return new Material(true, room.asked(), rated);
    }

    private SuggestedScore suggest(Item item, Material material, Map<QuestionId, String> written) {
        if (!material.isRatedWhole(item)) {
            return SuggestedScore.without(item.question(), item.version(), State.RATE_FIRST);
        }
        QuestionContent content = item.content();
        if (isCode(content)) {
            return SuggestedScore.ofCode(item.question(), item.version());
        }
        String answer = written.getOrDefault(item.question(), "");
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
