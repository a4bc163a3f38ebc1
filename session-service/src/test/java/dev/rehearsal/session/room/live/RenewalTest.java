package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.session.room.RoomRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final Instant SOON = Instant.parse("2030-01-01T09:10:00Z");
    private static final Instant LATER = Instant.parse("2030-01-01T09:20:00Z");

    private final Doorkeeper.Pass held = pass(new UUID(1, 1), SOON);

    @Test
    void theNewTokenTakesThePlaceOfTheOld() throws Doorkeeper.Refused {
        Doorkeeper.Pass next = pass(new UUID(1, 1), LATER);
        assertSame(next, Renewal.of(held, "token", (token, session) -> next));
    }

    @Test
    void whileTheDatabaseIsAwayTheOldTokenHolds() throws Doorkeeper.Refused {
        RuntimeException away = new IllegalStateException(new SQLException("connection refused", "08001"));
        Doorkeeper.Pass pass = Renewal.of(held, "token", (token, session) -> {
            throw away;
        });
        assertSame(held, pass);
    }

    @Test
    void whatElseGoesWrongIsNotHidden() {
        assertThrows(
                IllegalStateException.class,
                () -> Renewal.of(held, "token", (token, session) -> {
                    throw new IllegalStateException("a mistake");
                }));
    }

    @Test
    void somebodyElsesTokenEndsTheSocket() {
        Doorkeeper.Refused refused = assertThrows(
                Doorkeeper.Refused.class,
                () -> Renewal.of(held, "token", (token, session) -> pass(new UUID(2, 2), LATER)));
        assertEquals(CloseCode.TOKEN, refused.closeCode());
    }

    static Doorkeeper.Pass pass(UUID member, Instant expires) {
        return new Doorkeeper.Pass(
                new Caller(
                        member,
                        new OrganisationId(new UUID(3, 3)),
                        "Ann",
                        Set.of("interviewer"),
                        null,
                        Instant.EPOCH,
                        expires),
                new SessionId(new UUID(4, 4)),
                RoomRole.INTERVIEWER);
    }
}
