package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has left panels, and what they may have seen since. All methods need a transaction of the organisation. */
@ApplicationScoped
class PanelHistory {

    private final Database database;

    PanelHistory(Database database) {
        this.database = database;
    }

    /** Remembers who has left the panel. */
    void noteLeft(SessionId session, Collection<MemberId> left) {
        if (!left.isEmpty()) {
            database.update(
                    "update interview_session set left_panel = array(select distinct unnest(left_panel || ?::uuid[]))"
                            + " where session_id = ?",
                    ids(left),
                    session.value());
        }
    }

    /** Who of these was on the panel once and has left it. */
    List<MemberId> whoLeft(SessionId session, Collection<MemberId> members) {
        return database.list(
                "select m.id from interview_session, unnest(?::uuid[]) as m (id) where session_id = ? and m.id = any(left_panel)",
                row -> new MemberId(row.uuid("id")),
                ids(members),
                session.value());
    }

    /** Whether any of these scheduled another interview of the candidate, or is on its panel. */
    boolean isAnotherSeenBy(InterviewSession session, Collection<MemberId> members) {
        return database.first(
                        "select 1 from interview_session where candidate_id = ? and session_id <> ?"
                                + " and (panel && ?::uuid[] or created_by = any(?::uuid[])) limit 1",
                        row -> true,
                        session.candidate().id().value(),
                        session.id().value(),
                        ids(members),
                        ids(members))
                .isPresent();
    }

    private static UUID[] ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(UUID[]::new);
    }
}
