package dev.rehearsal.session.room.live;

import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.presence.PresenceBoard;
import dev.rehearsal.session.presence.Signals;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.SessionLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What every socket needs. */
@ApplicationScoped
public class LiveServices {

    /** A client further behind than this gets a fresh view. */
    private static final int MOST_MISSED = 2_000;

    private final LiveConfig config;
    private final Doorkeeper doorkeeper;
    private final Hub hub;
    private final SessionLog log;
    private final EntryReader reader;
    private final PresenceBoard presence;
    private final Signals signals;
    private final Archive archive;
    private final Tenancy tenancy;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    public LiveServices(
            LiveConfig config,
            Doorkeeper doorkeeper,
            Hub hub,
            SessionLog log,
            EntryReader reader,
            PresenceBoard presence,
            Signals signals,
            Archive archive,
            Tenancy tenancy,
            Clock clock) {
        this.config = config;
        this.doorkeeper = doorkeeper;
        this.hub = hub;
        this.log = log;
        this.reader = reader;
        this.presence = presence;
        this.signals = signals;
        this.archive = archive;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    LiveConfig config() {
        return config;
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    Hub hub() {
        return hub;
    }

    SessionLog log() {
        return log;
    }

    EntryReader reader() {
        return reader;
    }

    PresenceBoard presence() {
        return presence;
    }

    Signals signals() {
        return signals;
    }

    Clock clock() {
        return clock;
    }

    /** Archived entries after a position; not all of them if they are more than could be sent. */
    List<RoomEntry> missed(Doorkeeper.Pass pass, long after) {
        return tenancy.inOrganisation(
                pass.caller().organisation(),
                () -> archive.part(pass.session(), after, MOST_MISSED, config.outboundUnits()));
    }
}
