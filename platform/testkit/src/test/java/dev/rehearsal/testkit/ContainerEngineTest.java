package dev.rehearsal.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContainerEngineTest {

    @Test
    void nobodyThereIsANo() {
        assertFalse(ContainerEngine.answers("unix:///nowhere/docker.sock"));
        assertFalse(ContainerEngine.answers("not an address"));
        assertFalse(ContainerEngine.answers("tcp://127.0.0.1:1"));
    }

    @Test
    void oneThatKeepsSilentIsANoWithinSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTimeout(
                    Duration.ofSeconds(4),
                    () -> assertFalse(ContainerEngine.answers("tcp://127.0.0.1:" + silent.getLocalPort())));
        }
    }

    @Test
    void oneThatAnswersIsAYes() throws IOException {
        try (ServerSocket engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerOnce(engine));
            assertTrue(ContainerEngine.answers("tcp://127.0.0.1:" + engine.getLocalPort()));
        }
    }

    private static void answerOnce(ServerSocket engine) {
        try (Socket client = engine.accept()) {
            client.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
