package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.SessionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses events whose numbers and ids are outside what their contract states, before they can spoil a score. */
final class EventCheck {

    private static final int LOWEST = 1;
    private static final int HIGHEST_LEVEL = 4;
    private static final int HIGHEST_WEIGHT = 5;

    private EventCheck() {}

    /**
     * Checks one event.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static void check(SessionEvent event) {
        switch (event) {
            case SessionEvent.SessionScheduled e -> schedule(e.panel(), e.revision());
            case SessionEvent.SessionRescheduled e -> schedule(e.panel(), e.revision());
            case SessionEvent.SessionCancelled e -> atLeastOne("revision", e.revision());
            case SessionEvent.SessionStarted e -> atLeastOne("position", e.position());
            case SessionEvent.SessionEnded e -> atLeastOne("position", e.position());
            case SessionEvent.ParticipantJoined e -> atLeastOne("position", e.position());
            case SessionEvent.QuestionAsked e -> asked(e);
            case SessionEvent.AnswerSubmitted e -> atLeastOne("position", e.position());
            case SessionEvent.RatingRecorded e -> {
                atLeastOne("position", e.position());
                rating(e.version(), e.criterion(), e.level());
            }
            case SessionEvent.ScorecardSubmitted e -> atLeastOne("revision", e.revision());
            case SessionEvent.ScorecardAmended e -> {
                atLeastOne("revision", e.revision());
                e.ratings().forEach(r -> rating(r.version(), r.criterion(), r.level()));
            }
            case SessionEvent.ScoreOverridden e -> {
                atLeastOne("revision", e.revision());
                override(e.value());
            }
            case SessionEvent.ScorecardDue e -> atLeastOne("number", e.number());
        }
    }

    private static void schedule(List<?> panel, int revision) {
        atLeastOne("revision", revision);
        atLeastOne("size of the panel", panel.size());
    }

    private static void asked(SessionEvent.QuestionAsked event) {
        atLeastOne("position", event.position());
        atLeastOne("version", event.version());
        within("weight", event.weight(), HIGHEST_WEIGHT);
        if (event.criteria().stream()
                        .map(SessionEvent.CriterionWeight::criterion)
                        .distinct()
                        .count()
                < event.criteria().size()) {
            throw new IllegalArgumentException("a criterion is named twice");
        }
        for (SessionEvent.CriterionWeight criterion : event.criteria()) {
            id(criterion.criterion());
            within("weight of " + criterion.criterion(), criterion.weight(), HIGHEST_WEIGHT);
        }
    }

    private static void rating(int version, String criterion, @Nullable Integer level) {
        atLeastOne("version", version);
        id(criterion);
        if (level != null) {
            within("level", level, HIGHEST_LEVEL);
        }
    }

    private static void override(@Nullable Double value) {
        if (value != null && !(value >= LOWEST && value <= HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("the value is " + value + ", which is not 1 to " + HIGHEST_LEVEL);
        }
    }

    private static void id(String criterion) {
        if (!PartId.isValid(criterion)) {
            throw new IllegalArgumentException("the id of a criterion " + PartId.RULE);
        }
    }

    private static void atLeastOne(String what, long value) {
        if (value < LOWEST) {
            throw new IllegalArgumentException(what + " is " + value + ", which is below 1");
        }
    }

    private static void within(String what, int value, int highest) {
        if (value < LOWEST || value > highest) {
            throw new IllegalArgumentException(what + " is " + value + ", which is not 1 to " + highest);
        }
    }
}
