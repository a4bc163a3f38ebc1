package dev.rehearsal.scoring.session.kafka;

import dev.rehearsal.contracts.CandidateEvent.CandidateDecided;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.transaction.AfterCommit;
import dev.rehearsal.scoring.estimate.Estimates;
import dev.rehearsal.scoring.health.db.QuestionInterviews;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import dev.rehearsal.scoring.session.db.CandidateDecisions;
import dev.rehearsal.scoring.session.db.Change;
import dev.rehearsal.scoring.session.db.SessionStates;
import dev.rehearsal.scoring.session.stream.ScoreStreams;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Folds the events of the topic {@code sessions} into scores. Events of a session that come in one poll are applied together and lead to
 * one {@code session.scored.v1}; state, inbox and outbox change in one transaction. Once it has committed, the streams open on this replica
 * are told at once; those on others, and these again, by the topic {@code scores}. Decisions about candidates come by the same topic and
 * are kept as they are. Nothing is published of a session before its panel
 * is known, because then nobody may see it.
 */
@ApplicationScoped
public class SessionEventsIn implements EventHandler {

    static final String GROUP = "scoring-sessions";

    private final EventConsumers consumers;
    private final SessionStates states;
    private final CandidateDecisions decisions;
    private final Outbox outbox;
    private final ScoreStreams streams;
    private final Estimates estimates;
    private final QuestionInterviews interviews;
    private final AfterCommit afterCommit;

    public SessionEventsIn(
            EventConsumers consumers,
            SessionStates states,
            CandidateDecisions decisions,
            Outbox outbox,
            ScoreStreams streams,
            Estimates estimates,
            QuestionInterviews interviews,
            AfterCommit afterCommit) {
        this.consumers = consumers;
        this.states = states;
        this.decisions = decisions;
        this.outbox = outbox;
        this.streams = streams;
        this.estimates = estimates;
        this.interviews = interviews;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        consumers.start(GROUP, List.of(Topics.SESSIONS), this);
    }

    @Override
    public void handle(CloudEvent event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<CloudEvent> events) {
        Map<SessionId, List<CloudEvent>> bySession = new LinkedHashMap<>();
        for (CloudEvent event : events) {
            if (event.data() instanceof CandidateDecided decided) {
                decisions.save(event.organisation(), decided);
            } else if (event.data() instanceof SessionEvent data && SessionScore.concerns(data)) {
                bySession
                        .computeIfAbsent(data.session(), session -> new ArrayList<>())
                        .add(event);
            }
        }
        if (!bySession.isEmpty()) {
            apply(events.getFirst().organisation(), bySession);
        }
    }

    private void apply(OrganisationId organisation, Map<SessionId, List<CloudEvent>> events) {
        Map<SessionId, ScoredSession> before = states.lock(organisation, events.keySet());
        List<Change> changes = new ArrayList<>();
        events.forEach((session, own) -> {
            ScoredSession known = Objects.requireNonNull(before.get(session));
            changes.add(Change.of(known, known.apply(own)));
        });
        states.save(organisation, changes);
        publish(organisation, changes);
        interviews.save(organisation, changes);
        afterCommit.run(() -> estimates.changed(organisation));
    }

    private void publish(OrganisationId organisation, List<Change> changes) {
        List<SessionScored> visible = changes.stream()
                .map(Change::scored)
                .filter(scored -> !scored.panel().isEmpty())
                .toList();
        outbox.appendAll(organisation, visible, SessionScored::at);
        afterCommit.run(() -> visible.forEach(scored -> streams.scored(organisation, scored)));
    }
}
