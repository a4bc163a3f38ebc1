package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one kind of viewer sees it.
 *
 * @param data what the viewer may know of it; a record of {@link PanelProjection} or {@link CandidateProjection}
 */
public record EntryView(
        long position,
        Instant time,
        ParticipantId author,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorName,
        RoomRole role,
        EntryKind kind,
        ViewData data) {

    /** Marks what may leave the room as the data of an entry. */
    public sealed interface ViewData permits PanelProjection.PanelData, CandidateProjection.CandidateData {}
}
