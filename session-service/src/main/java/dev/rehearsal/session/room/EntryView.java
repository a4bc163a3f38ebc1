package dev.rehearsal.session.room;

import java.time.Instant;

/**
 * An entry as one kind of viewer sees it.
 *
 * @param data what the viewer may know of it; a record of {@link PanelProjection} or {@link CandidateProjection}
 */
public record EntryView(
        long position,
        Instant time,
        ParticipantId author,
        String authorName,
        RoomRole role,
        EntryKind kind,
        ViewData data) {

    /** Marks what may leave the room as the data of an entry. */
    public sealed interface ViewData permits PanelProjection.PanelData, CandidateProjection.CandidateData {}
}
