package dev.rehearsal.session.recorded;

import dev.rehearsal.session.room.CandidateView;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;

/** A room as everybody sees it. */
record Seen(PanelView ada, PanelView ben, PanelView reviewer, CandidateView caro) {

    static Seen of(Room room) {
        return new Seen(
                panel(room, Cast.ADA),
                panel(room, Cast.BEN),
                PanelView.of(room, PrivateSight.ofReviewer(room.submitted())),
                CandidateView.of(room, Cast.CARO, Cast.name(Cast.CARO)));
    }

    private static PanelView panel(Room room, ParticipantId member) {
        return PanelView.of(room, PrivateSight.ofPanelMember(member, room.submitted()));
    }
}
