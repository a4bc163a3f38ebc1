package dev.rehearsal.session.room.http;

import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.EntryView;
import dev.rehearsal.session.room.PanelProjection;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that took effect; {@code kind} says which form {@code data} has. */
public record ArchivedEntry(
        long position,
        Instant time,
        ParticipantId author,
        String authorName,
        RoomRole role,
        EntryKind kind,

        @Schema(
                oneOf = {
                    PanelProjection.OpenedEntry.class,
                    PanelProjection.JoinedEntry.class,
                    PanelProjection.AdmittedEntry.class,
                    PanelProjection.RemovedEntry.class,
                    PanelProjection.StartedEntry.class,
                    PanelProjection.EndedEntry.class,
                    PanelProjection.AskedEntry.class,
                    PanelProjection.ClosedEntry.class,
                    PanelProjection.EditedEntry.class,
                    PanelProjection.CreatedEntry.class,
                    PanelProjection.RenamedEntry.class,
                    PanelProjection.DeletedEntry.class,
                    PanelProjection.HintedEntry.class,
                    PanelProjection.FollowedEntry.class,
                    PanelProjection.BudgetedEntry.class,
                    PanelProjection.ThinkingEntry.class,
                    PanelProjection.RanEntry.class,
                    PanelProjection.DrawnEntry.class,
                    PanelProjection.ChattedEntry.class,
                    PanelProjection.NotedEntry.class,
                    PanelProjection.RatedEntry.class,
                    PanelProjection.TickedEntry.class,
                    PanelProjection.SubmittedEntry.class,
                    PanelProjection.CancelledEntry.class
                })
        EntryView.ViewData data) {

    static ArchivedEntry of(EntryView view) {
        return new ArchivedEntry(
                view.position(), view.time(), view.author(), view.authorName(), view.role(), view.kind(), view.data());
    }
}
