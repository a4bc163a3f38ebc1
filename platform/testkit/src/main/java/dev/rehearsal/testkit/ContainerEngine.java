package dev.rehearsal.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether a container engine answers, found out with its ping and without Testcontainers, which takes longer to say no. */
final class ContainerEngine {
    private static final int LIMIT_SECONDS = 2;
    private static final String DEFAULT_ADDRESS = "unix:///var/run/docker.sock";

    private ContainerEngine() {}

    static boolean answers() {
        return answers(System.getenv().getOrDefault("DOCKER_HOST", DEFAULT_ADDRESS));
    }

    /** Decides within two seconds; anything but a good answer is a no. */
    static boolean answers(String address) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> answer.complete(
                        socket(address).map(ContainerEngine::ping).orElse(false)));
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<SocketAddress> socket(String address) {
        try {
            URI uri = URI.create(address);
            if ("unix".equals(uri.getScheme())) {
                Path path = Path.of(uri.getPath());
                return Files.exists(path) ? Optional.of(UnixDomainSocketAddress.of(path)) : Optional.empty();
            }
            return "tcp".equals(uri.getScheme())
                    ? Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean ping(SocketAddress address) {
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            channel.connect(address);
            channel.write(ByteBuffer.wrap(
                    "GET /_ping HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
                    .matches("(?s)HTTP/1\\.\\d 200.*");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
