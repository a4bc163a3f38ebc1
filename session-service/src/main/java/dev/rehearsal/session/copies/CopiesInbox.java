package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.CandidateEvent;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.ExerciseEvent;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.ScoreEvent;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.session.copies.QuestionCopies.QuestionVersion;
import dev.rehearsal.session.db.News;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Feeds the copies. */
@ApplicationScoped
public class CopiesInbox {

    private final EventConsumers consumers;
    private final QuestionCopies questions;
    private final KitCopies kits;
    private final MemberCopies members;
    private final ExerciseCopies exercises;
    private final News news;

    public CopiesInbox(
            EventConsumers consumers,
            QuestionCopies questions,
            KitCopies kits,
            MemberCopies members,
            ExerciseCopies exercises,
            News news) {
        this.consumers = consumers;
        this.questions = questions;
        this.kits = kits;
        this.members = members;
        this.exercises = exercises;
        this.news = news;
    }

    void start(@Observes StartupEvent event) {
        consumers.start("session-copies", List.of(Topics.QUESTIONS, Topics.MEMBERS, Topics.EXERCISES), this::handle);
    }

    void handle(CloudEvent event) {
        switch (event.data()) {
            case QuestionEvent.QuestionPublished published ->
                questions.keep(
                        event.organisation(),
                        new QuestionVersion(published.question(), published.version(), published.content()));
            case QuestionEvent.QuestionRetired retired -> {
                // Kits and sessions that hold a version keep it, so the copy stays.
            }
            case QuestionEvent.KitSaved saved -> kits.keep(event.organisation(), saved);
            case QuestionEvent.KitDeleted deleted ->
                kits.forget(event.organisation(), deleted.kit(), deleted.revision());
            case MemberEvent.MemberChanged changed ->
                members.changed(event.organisation(), changed.member(), changed.roles(), changed.revision());
            case MemberEvent.MemberDisabled disabled ->
                members.disabled(event.organisation(), disabled.member(), disabled.revision());
            case SessionEvent own -> {
                // Not on these topics.
            }
            case CandidateEvent own -> {
                // Not on these topics.
            }
            case ExerciseEvent.ExerciseRated rated ->
                exercises.done(event.organisation(), rated.member(), rated.exercise());
            case ScoreEvent score -> {
                // Not on these topics.
            }
        }
        news.arrived();
    }
}
