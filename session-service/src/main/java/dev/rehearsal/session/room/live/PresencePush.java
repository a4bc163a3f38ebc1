package dev.rehearsal.session.room.live;

import dev.rehearsal.session.presence.PresenceBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows the people in a room who comes, goes and points where. */
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
                        shown.participant()));
    }
}
