package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.session.room.RoomJson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    @Test
    void onlyThePublicOriginsMayConnectWhenTheyAreSet() {
        Origins origins =
                new Origins(Optional.of(List.of("https://interviews.example.org")), "https://other.example.org");
        assertTrue(origins.permit("https://interviews.example.org", "10.0.0.1"));
        assertFalse(origins.permit("https://interviews.example.org.evil.example", "10.0.0.1"));
        assertFalse(origins.permit("http://interviews.example.org", "10.0.0.1"));
        assertFalse(origins.permit("http://localhost:8080", "10.0.0.1"));
        assertFalse(origins.permit(null, "10.0.0.1"));
    }

    @Test
    void otherwiseTheSameHostAndThisMachineMay() {
        Origins origins = new Origins(Optional.empty(), "https://public.example.org");
        assertTrue(origins.permit("https://interviews.example.org", "interviews.example.org"));
        assertTrue(origins.permit("http://localhost:5173", "127.0.0.1"));
        assertTrue(origins.permit("http://127.0.0.1:8080", "interviews.example.org"));
        assertTrue(origins.permit("https://public.example.org", "10.0.0.1"));
        assertFalse(origins.permit("https://evil.example", "interviews.example.org"));
        assertFalse(origins.permit("https://localhost.evil.example", "interviews.example.org"));
        assertFalse(origins.permit("null", "interviews.example.org"));
        assertFalse(origins.permit("file://localhost", "localhost"));
    }

    @Test
    void aPersonMayBurstAndThenSoManyASecond() {
        // Given
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(50, 100, now::get);
        // When
        int atOnce = admitted(limit, 1_000);
        now.addAndGet(1_000_000_000L);
        int afterASecond = admitted(limit, 1_000);
        now.addAndGet(3_600_000_000_000L);
        int afterAnHour = admitted(limit, 1_000);
        // Then
        assertEquals(100, atOnce);
        assertEquals(50, afterASecond);
        assertEquals(100, afterAnHour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"t\":\"ping\",\"n\":1} x",
                "{\"t\":\"ping\",\"n\":1}{\"t\":\"ping\",\"n\":2}",
                "{\"t\":\"shout\"}",
                "{\"t\":\"entry\",\"kind\":\"chatted\",\"data\":{}}",
                "{\"t\":\"entry\",\"seq\":0,\"kind\":\"chatted\",\"data\":{}}",
                "{\"t\":\"entry\",\"seq\":1.5,\"kind\":\"chatted\",\"data\":{}}",
                "{\"t\":\"entry\",\"seq\":\"1\",\"kind\":\"chatted\",\"data\":{}}",
                "{\"t\":\"entry\",\"seq\":1,\"data\":{}}"
            })
    void whatIsNoFrameIsNotRead(String text) {
        assertThrows(RoomJson.Unreadable.class, () -> ClientFrame.of(text));
    }

    @Test
    void clientAndPositionAreReadFromTheQuery() {
        String id = "0b0e8a6e-2d5b-4c57-9a3e-1f2d3c4b5a69";
        assertEquals(id, LiveSocket.client("after=3&client=" + id).orElseThrow().toString());
        assertTrue(LiveSocket.client("client=not-a-uuid").isEmpty());
        assertTrue(LiveSocket.client(null).isEmpty());
        assertEquals(3L, LiveSocket.after("client=" + id + "&after=3"));
        assertEquals(null, LiveSocket.after("after=-3"));
    }

    private static int admitted(RateLimit limit, int tries) {
        int admitted = 0;
        for (int i = 0; i < tries; i++) {
            admitted += limit.admits() ? 1 : 0;
        }
        return admitted;
    }
}
