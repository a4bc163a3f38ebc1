package dev.rehearsal.gateway.reminder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Tells the gateway of a mail server that the test opens later. */
public final class MailServerPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(free.getLocalPort());
            return Map.of(
                    "test.mail-port",
                    port,
                    "rehearsal.mail.smtp-url",
                    "smtp://127.0.0.1:" + port + "?starttls=disabled",
                    "rehearsal.mail.from",
                    "rehearsal@example.org",
                    "rehearsal.mail.attempts",
                    "3",
                    "rehearsal.mail.every",
                    "2s",
                    "rehearsal.mail.patience",
                    "5s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
