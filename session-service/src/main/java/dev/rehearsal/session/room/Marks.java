package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interviewers keep to themselves until they have submitted: notes, ratings, ticked key points. */
final class Marks {

    private final Map<NoteKey, Note> notes = new LinkedHashMap<>();
    private final Map<MarkKey, Rating> ratings = new LinkedHashMap<>();
    private final Map<MarkKey, Tick> ticks = new LinkedHashMap<>();
    private final Set<ParticipantId> submitted = new LinkedHashSet<>();

    private record NoteKey(ParticipantId author, UUID id) {}

    private record MarkKey(ParticipantId author, QuestionId question, String subject) {}

    /** A note as it stands. {@code moment} is when it was first taken, and absent in old snapshots. */
    record Note(
            ParticipantId author,
            UUID id,
            @Nullable QuestionId question,
            String text,
            long position,
            Instant time,
            @Nullable Instant moment) {

        Instant taken() {
            return moment == null ? time : moment;
        }
    }

    /** A rating as it stands; the level is 1 to 4 or null. {@code moment} is when it was given, and absent in old snapshots. */
    record Rating(
            ParticipantId author,
            QuestionId question,
            String criterion,
            @Nullable Integer level,
            long position,
            Instant time,
            @Nullable Instant moment) {

        Instant given() {
            return moment == null ? time : moment;
        }
    }

    /** A key point that was heard. */
    record Tick(ParticipantId author, QuestionId question, String keyPoint) {}

    @Nullable
    Refusal refuseNote(ParticipantId author, EntryData.Noted noted) {
        boolean another = !noted.text().isEmpty() && !notes.containsKey(new NoteKey(author, noted.id()));
        long own = notes.keySet().stream()
                .filter(key -> key.author().equals(author))
                .count();
        return another && own >= Limits.NOTES_EACH
                ? Refusal.limit("At most " + Limits.NOTES_EACH + " notes each.")
                : null;
    }

    void note(LogEntry entry, EntryData.Noted noted, long position) {
        NoteKey key = new NoteKey(entry.author(), noted.id());
        if (noted.text().isEmpty()) {
            notes.remove(key);
        } else {
            Note before = notes.get(key);
            Instant moment = before == null ? entry.moment(noted.at()) : before.taken();
            notes.put(
                    key,
                    new Note(
                            entry.author(),
                            noted.id(),
                            noted.question(),
                            noted.text(),
                            position,
                            entry.time(),
                            moment));
        }
    }

    void rate(LogEntry entry, EntryData.Rated rated, long position) {
        ratings.put(
                new MarkKey(entry.author(), rated.question(), rated.criterion()),
                new Rating(
                        entry.author(),
                        rated.question(),
                        rated.criterion(),
                        rated.level(),
                        position,
                        entry.time(),
                        entry.moment(rated.at())));
    }

    void tick(ParticipantId author, EntryData.Ticked ticked) {
        MarkKey key = new MarkKey(author, ticked.question(), ticked.keyPoint());
        if (ticked.checked()) {
            ticks.put(key, new Tick(author, ticked.question(), ticked.keyPoint()));
        } else {
            ticks.remove(key);
        }
    }

    /** When the note was first taken; empty if there is none of that id. */
    Optional<Instant> taken(ParticipantId author, UUID id) {
        return Optional.ofNullable(notes.get(new NoteKey(author, id))).map(Note::taken);
    }

    void submit(ParticipantId author) {
        submitted.add(author);
    }

    Set<ParticipantId> submitted() {
        return submitted;
    }

    List<Note> notes() {
        return new ArrayList<>(notes.values());
    }

    List<Rating> ratings() {
        return new ArrayList<>(ratings.values());
    }

    List<Tick> ticks() {
        return new ArrayList<>(ticks.values());
    }

    static Marks of(List<Note> notes, List<Rating> ratings, List<Tick> ticks, List<ParticipantId> submitted) {
        Marks marks = new Marks();
        notes.forEach(note -> marks.notes.put(new NoteKey(note.author(), note.id()), note));
        ratings.forEach(rating ->
                marks.ratings.put(new MarkKey(rating.author(), rating.question(), rating.criterion()), rating));
        ticks.forEach(tick -> marks.ticks.put(new MarkKey(tick.author(), tick.question(), tick.keyPoint()), tick));
        marks.submitted.addAll(submitted);
        return marks;
    }
}
