package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that begin a request and take their time, or go away, cost nobody else anything. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class SlowRequestsIT {

    /** What is slow comes from addresses of its own, which have limits of their own. */
    private static final String SLOW = "127.0.0.5";

    private static final String CROWDED = "127.0.0.6";
    private static final int MANY = 150;
    private static final int MOST_OPEN = 512;
    private static final int SOME_MORE = 16;

    @Test
    void manySlowBodiesDoNotKeepOthersWaiting() throws IOException {
        // Given
        List<Socket> slow = begin(SLOW, MANY, "Accept: text/event-stream\r\n");
        try {
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                // When
                given().get("/api/questions").then().statusCode(200);
                int posted = Http.send(Http.request("/api/questions")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode();
                // Then
                assertEquals(200, posted);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                assertTrue(took.compareTo(StubServices.BODY_TIMEOUT) < 0, "it waited for the slow ones: " + took);
            }
        } finally {
            close(slow);
        }
    }

    @Test
    void clientsThatGoAwayInTheMidstAreNoFailureOfTheService() throws IOException {
        for (int i = 0; i < 3; i++) {
            // Given
            List<Socket> slow = begin(SLOW, 10, "");
            // When
            close(slow);
            // Then
            given().get("/api/questions").then().statusCode(200);
        }
    }

    @Test
    void aBodyThatDoesNotComeInTimeIsAnsweredAndTheConnectionClosed() throws IOException {
        // Given
        Socket slow = begin(SLOW, 1, "").getFirst();
        // When
        String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("/problems/too-slow"), answer);
        close(List.of(slow));
    }

    @Test
    void oneAddressHasSoManyRequestsOpenAndNoMore() throws IOException {
        // Given
        List<Socket> slow = begin(CROWDED, MOST_OPEN, "");
        try {
            // When
            Services.await(Duration.ofSeconds(20), () -> {
                // The first ones are given up while the last ones come.
                slow.addAll(begin(CROWDED, SOME_MORE, ""));
                return statusOfGetFrom(CROWDED).startsWith("HTTP/1.1 429 ");
            });
            // Then
            assertTrue(statusOfGetFrom(SLOW).startsWith("HTTP/1.1 200 "));
        } finally {
            close(slow);
        }
        Services.await(Duration.ofSeconds(20), () -> statusOfGetFrom(CROWDED).startsWith("HTTP/1.1 200 "));
    }

    private static String statusOfGetFrom(String address) {
        try (Socket socket = new Socket("127.0.0.1", Http.port(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /api/questions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Socket> begin(String address, int howMany, String header) {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < howMany; i++) {
                Socket socket = new Socket("127.0.0.1", Http.port(), InetAddress.getByName(address), 0);
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("POST /api/questions HTTP/1.1\r\nHost: x\r\n" + header
                                        + "Content-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.ISO_8859_1));
                sockets.add(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sockets;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
