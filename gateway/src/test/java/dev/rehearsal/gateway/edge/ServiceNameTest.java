package dev.rehearsal.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceNameTest {

    @Test
    void aPathLeadsToItsServiceAndPathsThatOnlyBeginAlikeDoNot() {
        assertEquals(Optional.of(ServiceName.QUESTIONS), ServiceName.of("/api/questions"));
        assertEquals(Optional.of(ServiceName.QUESTIONS), ServiceName.of("/api/kits/1/x"));
        assertEquals(Optional.of(ServiceName.SESSIONS), ServiceName.of("/api/sessions/1/live"));
        assertEquals(Optional.of(ServiceName.SESSIONS), ServiceName.of("/api/candidates/1/decision"));
        assertEquals(Optional.of(ServiceName.SESSIONS), ServiceName.of("/api/settings"));
        assertEquals(Optional.of(ServiceName.SCORES), ServiceName.of("/api/scores/stream"));
        assertEquals(Optional.of(ServiceName.SCORES), ServiceName.of("/api/gym/1/attempts"));
        assertEquals(Optional.empty(), ServiceName.of("/api/questionsandmore"));
        assertEquals(Optional.empty(), ServiceName.of("/api/auth/sign-in"));
        assertEquals(Optional.empty(), ServiceName.of("/internal/invitations/redeem"));
    }
}
