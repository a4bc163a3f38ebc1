package dev.rehearsal.session.room.live;

import dev.rehearsal.session.presence.PresenceBoard;
import dev.rehearsal.session.presence.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows the people in a room who comes, goes and points where, and passes on what their browsers say to each other. */
@ApplicationScoped
public class PresencePush {

    private final Hub hub;

    public PresencePush(Hub hub) {
        this.hub = hub;
    }

    void shown(@Observes PresenceBoard.Shown shown) {
        hub.ifOpen(shown.session())
                .ifPresent(room -> room.show(
                        new ServerFrame.Presence(shown.participant(), shown.online(), shown.data()),
                        Seats.of(shown.participant()).negate()));
    }

    void passed(@Observes Signals.Signal signal) {
        Signals.Tab to = signal.to();
        hub.ifOpen(signal.session())
                .ifPresent(room -> room.show(
                        new ServerFrame.Signal(signal.from(), signal.data()),
                        seat -> to == null
                                ? !seat.tab().equals(signal.from())
                                : seat.tab().equals(to)));
    }
}
