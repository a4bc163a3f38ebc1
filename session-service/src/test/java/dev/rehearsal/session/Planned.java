package dev.rehearsal.session;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Interviews in the schedule. */
public final class Planned {

    public static final Instant START = Instant.parse("2030-03-31T00:30:00Z");

    private Planned() {}

    public static InterviewSession titled(String title) {
        return of(title, new Candidate(new CandidateId(new UUID(1, 3)), "Candidate", null));
    }

    public static InterviewSession with(Candidate candidate) {
        return of("Senior ML", candidate);
    }

    private static InterviewSession of(String title, Candidate candidate) {
        return new InterviewSession(
                new SessionId(new UUID(1, 1)),
                3,
                title,
                SessionStatus.SCHEDULED,
                new KitId(new UUID(1, 2)),
                "Kit",
                List.of(),
                candidate,
                candidate.id(),
                List.of(new MemberId(new UUID(1, 4))),
                START,
                "Europe/Amsterdam",
                45,
                new MemberId(new UUID(1, 5)),
                Instant.parse("2030-01-01T10:11:12.345Z"),
                null,
                null,
                null,
                null);
    }
}
