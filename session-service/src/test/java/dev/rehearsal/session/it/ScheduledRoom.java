package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.session.it.RoomClient.Dial;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** A scheduled session of the company, and the way into its room: what the tests on rooms begin with. */
abstract class ScheduledRoom extends FoundedCompany {

    static final String SENT_ALONE = "{\"text\":\"hello\"}";

    String session = "";

    @BeforeEach
    void schedule() {
        session = company.scheduled();
    }

    /** A connection to the room under way. */
    Dial dial(String token) {
        return Dial.to(port, session, token);
    }

    static int refusedWith(Dial dial) {
        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> dial.connect(new RoomInbox()).get(20, TimeUnit.SECONDS));
        assertTrue(failure.getCause() instanceof WebSocketHandshakeException, failure.toString());
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }
}
