package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the session log says. Each constructor checks what can be told without the room (sizes and ranges) and throws
 * IllegalArgumentException; the rest is the room's to judge. What is said of shared files is in {@link FileEntry}, of the board
 * in {@link BoardEntry}; the names on the wire are in {@link EntryKind}.
 */
public sealed interface EntryData
        permits FileEntry,
                BoardEntry,
                EntryData.Opened,
                EntryData.Joined,
                EntryData.Admitted,
                EntryData.Removed,
                EntryData.Started,
                EntryData.Ended,
                EntryData.Asked,
                EntryData.Closed,
                EntryData.Hinted,
                EntryData.Followed,
                EntryData.Budgeted,
                EntryData.Thinking,
                EntryData.Chatted,
                EntryData.Noted,
                EntryData.Rated,
                EntryData.Ticked,
                EntryData.Submitted,
                EntryData.Cancelled,
                EntryData.Voided {

    /** The room came into being with the texts it needs. By the system, first in the log. */
    record Opened(String title, int minutes, List<Item> items) implements EntryData {
        public Opened {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(items, "items");
            items = List.copyOf(items);
            require(items.size() <= Limits.ITEMS, "at most " + Limits.ITEMS + " questions");
        }

        /** A place of the kit with the full text of its question version. */
        public record Item(QuestionId question, int version, int minutes, int weight, QuestionContent content) {
            public Item {
                content = SharedTexts.of(content);
            }
        }
    }

    /** A client entered; a candidate then waits to be admitted. {@code name} is the one the token states. */
    record Joined(String name) implements EntryData {
        public Joined {
            Objects.requireNonNull(name, "name");
            require(name.length() <= Limits.NAME_UNITS, "a name has at most " + Limits.NAME_UNITS + " characters");
        }
    }

    record Admitted(ParticipantId participant) implements EntryData {
        public Admitted {
            Objects.requireNonNull(participant, "participant");
        }
    }

    record Removed(ParticipantId participant) implements EntryData {
        public Removed {
            Objects.requireNonNull(participant, "participant");
        }
    }

    record Started() implements EntryData {}

    record Ended() implements EntryData {}

    /** A question is revealed. For one beyond the kit the door fills in what the room cannot know; for one of the kit all but the id is null. */
    record Asked(
            QuestionId question,
            @Nullable Integer version,
            @Nullable QuestionContent content,
            @Nullable Integer minutes,
            @Nullable Integer weight)
            implements EntryData {
        public Asked {
            Objects.requireNonNull(question, "question");
            content = content == null ? null : SharedTexts.of(content);
            require(minutes == null || (minutes >= 1 && minutes <= 120), "minutes are 1 to 120");
            require(weight == null || (weight >= 1 && weight <= 5), "weight is 1 to 5");
        }
    }

    record Closed(QuestionId question) implements EntryData {
        public Closed {
            Objects.requireNonNull(question, "question");
        }
    }

    /** The interviewer gave a hint of a question; {@code hint} counts from 0. */
    record Hinted(QuestionId question, int hint) implements EntryData {
        public Hinted {
            Objects.requireNonNull(question, "question");
        }
    }

    /** The interviewer asked a follow-up of a question; {@code followUp} counts from 0. */
    record Followed(QuestionId question, int followUp) implements EntryData {
        public Followed {
            Objects.requireNonNull(question, "question");
        }
    }

    /** A question's planned minutes were changed. */
    record Budgeted(QuestionId question, int minutes) implements EntryData {
        public Budgeted {
            Objects.requireNonNull(question, "question");
            require(minutes >= 1 && minutes <= 120, "minutes are 1 to 120");
        }
    }

    /** The candidate was given time to think, from now on; 0 seconds end it. */
    record Thinking(int seconds) implements EntryData {
        public Thinking {
            require(
                    seconds >= 0 && seconds <= Limits.THINKING_SECONDS,
                    "time to think is 0 to " + Limits.THINKING_SECONDS + " seconds");
        }

        /** Until when, if it was given at that time; null if this ends it. */
        @Nullable
        Instant until(Instant given) {
            return seconds == 0 ? null : given.plusSeconds(seconds);
        }
    }

    record Chatted(String text) implements EntryData {
        public Chatted {
            Objects.requireNonNull(text, "text");
            require(
                    !text.isBlank() && text.length() <= Limits.CHAT_UNITS,
                    "a message has 1 to " + Limits.CHAT_UNITS + " characters");
        }
    }

    /**
     * A private note was written or replaced; an empty text deletes it.
     *
     * @param at when its author began it, by the room's clock; null for the time of the entry
     */
    record Noted(
            UUID id,
            String text,
            @Nullable QuestionId question,
            @Nullable Instant at) implements EntryData {
        public Noted {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            require(text.length() <= Limits.NOTE_UNITS, "a note has at most " + Limits.NOTE_UNITS + " characters");
        }

        public Noted(UUID id, String text, @Nullable QuestionId question) {
            this(id, text, question, null);
        }
    }

    /**
     * One criterion was rated.
     *
     * @param level 1 to 4, or null for "not observed"
     * @param at when the key was pressed, by the room's clock; null for the time of the entry
     */
    record Rated(
            QuestionId question,
            String criterion,
            @Nullable Integer level,
            @Nullable Instant at) implements EntryData {
        public Rated {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(criterion, "criterion");
            require(level == null || (level >= 1 && level <= 4), "a level is 1 to 4, or null for not observed");
        }

        public Rated(QuestionId question, String criterion, @Nullable Integer level) {
            this(question, criterion, level, null);
        }
    }

    record Ticked(QuestionId question, String keyPoint, boolean checked) implements EntryData {
        public Ticked {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(keyPoint, "keyPoint");
        }
    }

    /** The author's scorecard was submitted: the author's ratings are closed from here on. Comes through the scorecard's own door only. */
    record Submitted(Recommendation recommendation, int revision) implements EntryData {
        public Submitted {
            Objects.requireNonNull(recommendation, "recommendation");
        }
    }

    /** The session was cancelled while its lobby was open. By the system. */
    record Cancelled() implements EntryData {}

    /** What a client sent made no sense to the door. Always refused; it stands in the log so that the client's sequence goes on. */
    record Voided(String type, String title, String detail) implements EntryData {
        public Voided {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
