package dev.rehearsal.session.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in the room, and in what state. */
final class Floor {

    private final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();

    /** Whose way in was closed before they came; the earliest first. */
    private final Set<ParticipantId> barred = new LinkedHashSet<>();

    Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(participants.get(id));
    }

    Collection<Participant> all() {
        return participants.values();
    }

    /** Whether a candidate of that id may not be here: sent out, or the way in was closed before coming. */
    boolean keepsOut(ParticipantId candidate) {
        Participant known = participants.get(candidate);
        return known == null ? barred.contains(candidate) : known.status() == Participant.Status.REMOVED;
    }

    /** Null if the author may act in the interview now. */
    @Nullable
    Refusal unlessInside(LogEntry entry) {
        Participant author = participants.get(entry.author());
        if (author == null || author.role() != entry.role()) {
            return Refusal.notJoined();
        }
        return switch (author.status()) {
            case ADMITTED -> null;
            case WAITING -> Refusal.notAllowed("Wait to be admitted.");
            case REMOVED -> Refusal.notAllowed("You were removed from this room.");
        };
    }

    /** Null if the author is an interviewer who is in the room. */
    @Nullable
    Refusal unlessInterviewer(LogEntry entry) {
        return entry.role() == RoomRole.INTERVIEWER
                ? unlessInside(entry)
                : Refusal.notAllowed("Only the panel may do this.");
    }

    @Nullable
    Refusal refuseJoining(LogEntry entry) {
        if (entry.role() == RoomRole.SYSTEM) {
            return Refusal.notAllowed("The system does not join.");
        }
        if (entry.role() == RoomRole.CANDIDATE && keepsOut(entry.author())) {
            return Refusal.notAllowed("You were removed from this room.");
        }
        boolean fits = participants.containsKey(entry.author()) || participants.size() < Limits.PARTICIPANTS;
        return fits ? null : Refusal.limit("At most " + Limits.PARTICIPANTS + " people can join a room.");
    }

    /** Lets somebody in, or a candidate as far as the lobby. True if this person had not been here before. */
    boolean join(LogEntry entry) {
        Participant known = participants.get(entry.author());
        Participant.Status status = entry.role() == RoomRole.INTERVIEWER
                ? Participant.Status.ADMITTED
                : known == null ? Participant.Status.WAITING : known.status();
        Instant since = known != null && known.status() == status ? known.since() : entry.time();
        participants.put(
                entry.author(), new Participant(entry.author(), entry.authorName(), entry.role(), status, since));
        return known == null;
    }

    @Nullable
    Refusal refuseAdmitting(ParticipantId id) {
        Participant candidate = participants.get(id);
        if (candidate == null || candidate.role() != RoomRole.CANDIDATE) {
            return Refusal.unknown("There is no candidate of that id to admit.");
        }
        return candidate.takesPart() ? Refusal.notAllowed("The candidate is in the room already.") : null;
    }

    @Nullable
    Refusal refuseRemoving(LogEntry entry, ParticipantId id) {
        Participant person = participants.get(id);
        if (person == null && entry.role() == RoomRole.SYSTEM && !barred.contains(id)) {
            return null;
        }
        if (person == null || person.status() == Participant.Status.REMOVED) {
            return Refusal.unknown("There is nobody of that id to remove.");
        }
        boolean colleague = person.role() == RoomRole.INTERVIEWER && entry.role() != RoomRole.SYSTEM;
        return colleague ? Refusal.notAllowed("A panel member is removed by changing the panel.") : null;
    }

    /** Sends somebody out; who has not come yet will find the door closed. */
    void remove(ParticipantId id, Instant at) {
        if (participants.containsKey(id)) {
            turn(id, Participant.Status.REMOVED, at);
            return;
        }
        barred.add(id);
        if (barred.size() > Limits.BARRED) {
            barred.remove(barred.iterator().next());
        }
    }

    List<ParticipantId> barred() {
        return List.copyOf(barred);
    }

    void turn(ParticipantId id, Participant.Status status, Instant at) {
        participants.computeIfPresent(id, (key, person) -> person.with(status, at));
    }

    List<Participant> snapshot() {
        return new ArrayList<>(participants.values());
    }

    static Floor of(List<Participant> participants, List<ParticipantId> barred) {
        Floor floor = new Floor();
        participants.forEach(person -> floor.participants.put(person.id(), person));
        floor.barred.addAll(barred);
        return floor;
    }
}
