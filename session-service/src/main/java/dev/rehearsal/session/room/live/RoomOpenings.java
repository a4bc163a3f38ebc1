package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.copies.QuestionCopies;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.log.SessionLog;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.PlannedItem;
import dev.rehearsal.session.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Writes the entry a room begins with. When two replicas do so at once, the second is a duplicate. */
@ApplicationScoped
public class RoomOpenings {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final QuestionCopies questions;
    private final SessionLog log;

    public RoomOpenings(Tenancy tenancy, Sessions sessions, QuestionCopies questions, SessionLog log) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.questions = questions;
        this.log = log;
    }

    /** Returns when the entry is durable; it takes effect when it comes back from the log. */
    void append(OrganisationId organisation, SessionId id) throws ExecutionException, InterruptedException {
        EntryData.Opened opened = tenancy.inOrganisation(organisation, () -> {
            InterviewSession session = sessions.find(id).orElseThrow();
            List<EntryData.Opened.Item> items =
                    session.items().stream().map(this::withText).toList();
            return new EntryData.Opened(session.title(), session.minutes(), items);
        });
        log.append(organisation, LogEntry.opening(id, opened, Instant.EPOCH)).get();
    }

    private EntryData.Opened.Item withText(PlannedItem item) {
        return new EntryData.Opened.Item(
                item.question(),
                item.version(),
                item.minutes(),
                item.weight(),
                questions.find(item.question(), item.version()).orElseThrow().content());
    }
}
