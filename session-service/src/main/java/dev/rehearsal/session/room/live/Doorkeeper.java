package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.AccessTokens;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.member.DisabledMembers;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who may enter the room of a session: its candidate, and those of its panel whose
 * roles let them interview, under a valid token. */
@ApplicationScoped
public class Doorkeeper {

    private static final int MOST_NAME_UNITS = 200;

    private final AccessTokens tokens;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final DisabledMembers disabledMembers;
    private final Turnstile turnstile;

    public Doorkeeper(
            AccessTokens tokens,
            Tenancy tenancy,
            Sessions sessions,
            DisabledMembers disabledMembers,
            LiveConfig config) {
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.disabledMembers = disabledMembers;
        this.turnstile = new Turnstile(config.entriesAtOnce(), config.floodPause(), System::nanoTime);
    }

    /** Somebody who may be in the room until the token expires. */
    record Pass(Caller caller, SessionId session, RoomRole role) {

        ParticipantId participant() {
            return new ParticipantId(caller.subject());
        }

        /** The display name, as it may be kept: bounded, and without what no text may hold. */
        String name() {
            String name = caller.name().replaceAll("\\p{Cntrl}", " ").strip();
            return StorableText.of(name.length() > MOST_NAME_UNITS ? name.substring(0, MOST_NAME_UNITS) : name);
        }

        Instant expiresAt() {
            return caller.expiresAt();
        }
    }

    /** Why somebody may not enter. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int httpStatus;
        private final @Nullable Duration retryAfter;

        Refused(int httpStatus, String reason) {
            this(httpStatus, reason, null);
        }

        private Refused(int httpStatus, String reason, @Nullable Duration retryAfter) {
            super(reason, null, false, false);
            this.httpStatus = httpStatus;
            this.retryAfter = retryAfter;
        }

        /** Whole seconds, at least one, for Retry-After; empty if trying again does not help by itself. */
        Optional<String> retryAfter() {
            return Optional.ofNullable(retryAfter)
                    .map(wait -> Long.toString(wait.plusMillis(999).toSeconds()));
        }

        int httpStatus() {
            return httpStatus;
        }

        CloseCode closeCode() {
            return httpStatus == 401 ? CloseCode.TOKEN : CloseCode.NO_SESSION;
        }
    }

    /** Lets somebody in by a new socket: checks token and membership, and that it is not too often. Blocks, and opens a transaction. */
    Pass letIn(String token, String session) throws Refused {
        Pass pass = admit(token, session);
        Optional<Duration> wait = turnstile.enter(pass.session(), pass.participant());
        if (wait.isPresent()) {
            throw new Refused(429, "too many sockets in a short time", wait.get());
        }
        return pass;
    }

    /** Somebody's socket was closed for flooding: the next one has to wait. */
    void sentAway(Pass pass) {
        turnstile.sentAway(pass.session(), pass.participant());
    }

    /** Looks after time. Called about once a second. */
    void tick() {
        turnstile.forgetRested();
    }

    /** Checks token and membership. Blocks, and opens a transaction. */
    Pass admit(String token, String session) throws Refused {
        Caller caller = verified(token);
        Optional<SessionId> id = parsed(session);
        if (id.isEmpty()) {
            throw notFound();
        }
        InterviewSession found = tenancy.inOrganisation(caller.organisation(), () -> sessions.find(id.get()))
                .filter(planned -> planned.status() != SessionStatus.CANCELLED)
                .orElseThrow(Doorkeeper::notFound);
        if (SessionAccess.isCandidate(found, caller)) {
            return new Pass(caller, found.id(), RoomRole.CANDIDATE);
        }
        if (SessionAccess.onPanel(found, caller) && caller.isAny(Groups.INTERVIEWER, Groups.ADMINISTRATOR)) {
            return new Pass(caller, found.id(), RoomRole.INTERVIEWER);
        }
        throw notFound();
    }

    private Caller verified(String token) throws Refused {
        try {
            Caller caller = tokens.verify(token);
            if (caller.session() == null) {
                requireStanding(caller);
            }
            return caller;
        } catch (AccessTokens.InvalidToken e) {
            throw new Refused(401, "the token is not valid");
        }
    }

    private void requireStanding(Caller member) throws Refused {
        if (disabledMembers.contains(member.subject())) {
            throw new Refused(401, "the member is disabled");
        }
        if (disabledMembers.outdates(member)) {
            throw new Refused(401, "the member's roles have changed");
        }
    }

    private static Refused notFound() {
        return new Refused(404, "there is no such session");
    }

    private static Optional<SessionId> parsed(String session) {
        try {
            return Optional.of(SessionId.of(session));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
