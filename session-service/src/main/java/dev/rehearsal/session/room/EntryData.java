package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;
import static dev.rehearsal.session.room.EntryChecks.requireFileName;
import static dev.rehearsal.session.room.EntryChecks.requireLanguage;

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
 * IllegalArgumentException; the rest is the room's to judge. The names on the wire are in {@link EntryKind}.
 */
public sealed interface EntryData {

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

    /** Changes made one after the other on version {@code base} of a file. */
    record Edited(String file, int base, List<ChangeSet> updates) implements EntryData {
        public Edited {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(updates, "updates");
            updates = List.copyOf(updates);
            require(file.length() <= Limits.NAME_UNITS, "a file name has at most " + Limits.NAME_UNITS + " characters");
            require(
                    !updates.isEmpty() && updates.size() <= Limits.UPDATES,
                    "an edit has 1 to " + Limits.UPDATES + " updates");
        }
    }

    /** A shared file was made, empty, under a name not yet taken. */
    record Created(String file, String language) implements EntryData {
        public Created {
            requireFileName(file);
            requireLanguage(language);
        }
    }

    /** A shared file got another name, a language, or both; its text and version stay. */
    record Renamed(String file, String to, String language) implements EntryData {
        public Renamed {
            Objects.requireNonNull(file, "file");
            requireFileName(to);
            requireLanguage(language);
        }
    }

    /** A shared file was thrown away. */
    record Deleted(String file) implements EntryData {
        public Deleted {
            Objects.requireNonNull(file, "file");
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

    /**
     * Code was run in its author's browser, and this came of it.
     *
     * @param run made by the client
     * @param millis how long it took
     * @param output what it printed, and its error if it failed
     * @param truncated whether there was more output than is kept
     * @param checks the checks of the open question, if they were run
     */
    record Ran(
            UUID run,
            String file,
            String language,
            RunEnd end,
            long millis,
            String output,
            boolean truncated,
            List<CheckResult> checks)
            implements EntryData {
        public Ran {
            Objects.requireNonNull(run, "run");
            requireFileName(file);
            requireLanguage(language);
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(checks, "checks");
            checks = List.copyOf(checks);
            require(millis >= 0 && millis <= Limits.RUN_MILLIS, "a run takes 0 to " + Limits.RUN_MILLIS + " ms");
            require(
                    output.length() <= Limits.RUN_UNITS,
                    "an output has at most " + Limits.RUN_UNITS + " characters; cut it and say so");
            require(checks.size() <= Limits.RUN_CHECKS, "at most " + Limits.RUN_CHECKS + " checks");
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
