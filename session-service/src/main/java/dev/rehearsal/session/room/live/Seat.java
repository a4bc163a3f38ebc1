package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.presence.Signals;
import dev.rehearsal.session.room.CandidateProjection;
import dev.rehearsal.session.room.CandidateView;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.EntryView;
import dev.rehearsal.session.room.PanelProjection;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.Participant;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import java.util.Optional;
import java.util.UUID;

/**
 * A socket's place in a room: who looks, and where to send what is to be seen.
 *
 * @param client the browser tab
 */
record Seat(SessionId session, ParticipantId participant, RoomRole role, String name, UUID client, Outbound outbound) {

    ServerFrame.You you() {
        return new ServerFrame.You(participant, role, name);
    }

    Signals.Tab tab() {
        return new Signals.Tab(participant, client);
    }

    ServerFrame.View view(Room room) {
        return switch (role) {
            case INTERVIEWER -> new ServerFrame.View.OfPanel(PanelView.of(room, sight(room)));
            case CANDIDATE -> new ServerFrame.View.OfCandidate(CandidateView.of(room, participant, name));
            case SYSTEM -> throw new IllegalStateException("the system has no seat");
        };
    }

    Optional<EntryView> project(Room room, RoomEntry entry) {
        return switch (role) {
            case INTERVIEWER -> PanelProjection.of(room, entry, sight(room));
            case CANDIDATE -> CandidateProjection.of(room, entry, participant);
            case SYSTEM -> throw new IllegalStateException("the system has no seat");
        };
    }

    boolean wrote(RoomEntry entry) {
        return entry.entry().author().equals(participant)
                && entry.entry().client().equals(client);
    }

    /** Whether this participant is let in far enough to see what the others do. */
    boolean looksAround(Room room) {
        return role == RoomRole.INTERVIEWER
                || room.participant(participant).filter(Participant::takesPart).isPresent();
    }

    /** Whether this is a candidate who was sent out. */
    boolean isRemoved(Room room) {
        return role == RoomRole.CANDIDATE && room.keepsOut(participant);
    }

    /** Whether the entry lets this participant in or out, so that a fresh view takes its place. */
    boolean isAboutIt(EntryData data) {
        if (data instanceof EntryData.Admitted admitted) {
            return admitted.participant().equals(participant);
        }
        return data instanceof EntryData.Removed removed
                && removed.participant().equals(participant);
    }

    /** Whether the entry changed what this participant may see of earlier ones. */
    boolean seesMoreBy(EntryData data, Room room) {
        return isAboutIt(data)
                || (data instanceof EntryData.Submitted && room.submitted().contains(participant));
    }

    private PrivateSight sight(Room room) {
        return PrivateSight.ofPanelMember(participant, room.submitted());
    }
}
