package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that is there twice. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class SeveralAddressesIT {

    private final HttpClient client = Http.client();
    private final List<WebSocket> sockets = new ArrayList<>();

    @AfterEach
    void bothRunAndNobodyIsConnected() {
        sockets.forEach(WebSocket::abort);
        client.close();
        Services.startSecondSessions();
        Services.await(Duration.ofSeconds(10), () -> ports(6).size() == 2);
    }

    @Test
    void callsAndSocketsAreSpreadOverBoth() throws Exception {
        assertEquals(2, ports(2).size());
        Map<Integer, Integer> perAddress = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            perAddress.merge(socket(), 1, Integer::sum);
        }
        assertEquals(Set.of(3), Set.copyOf(perAddress.values()), perAddress.toString());
    }

    @Test
    void whileOneIsAwayTheOtherDoesItAllAndHealthNamesBoth() throws Exception {
        // Given
        ports(2);
        // When
        Services.stopSecondSessions();
        // Then
        for (int i = 0; i < 10; i++) {
            given().get("/api/sessions/1").then().statusCode(200);
            given().body("x").post("/api/sessions").then().statusCode(200);
        }
        Set<Integer> reached = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            reached.add(socket());
        }
        assertEquals(ports(4), reached);
        given().get("/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'session-service' }.status", equalTo("UP"))
                .body(
                        "checks.find { it.name == 'session-service' }.data.collect { it.value }",
                        containsInAnyOrder("UP", "DOWN"));
        // When
        Services.startSecondSessions();
        // Then
        Services.await(Duration.ofSeconds(10), () -> ports(4).size() == 2);
        assertTrue(!reached.contains(socket()), "the one that came back has the fewest");
    }

    @Test
    void anAddressThatTakesConnectionsAndSaysNothingIsLeftForTheOther() throws Exception {
        // Given
        List<Integer> both = Stream.of(ConfigProvider.getConfig()
                        .getValue("rehearsal.edge.sessions-url", String.class)
                        .split(","))
                .map(address -> URI.create(address.strip()).getPort())
                .toList();
        Services.stopSecondSessions();
        try (ServerSocket silent = new ServerSocket(both.getLast(), 50, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(10_000);
            // When
            Set<Integer> reached = new TreeSet<>(List.of(socket(), socket()));
            // Then
            silent.accept().close();
            assertEquals(Set.of(both.getFirst()), reached);
        }
    }

    /** Who answers so many calls. */
    private static Set<Integer> ports(int calls) {
        Set<Integer> ports = new TreeSet<>();
        for (int i = 0; i < calls; i++) {
            ports.add(given().get("/api/sessions/1")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<Integer>path("port"));
        }
        return ports;
    }

    /** Opens a socket that stays, and says where. */
    private int socket() throws Exception {
        CompletableFuture<String> hello = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                text.append(data);
                if (last) {
                    hello.complete(text.toString());
                }
                socket.request(1);
                return null;
            }
        };
        sockets.add(client.newWebSocketBuilder()
                .subprotocols("rehearsal.v1")
                .buildAsync(URI.create("ws://127.0.0.1:" + Http.port() + "/api/sessions/1/live"), listener)
                .get(10, TimeUnit.SECONDS));
        return new JsonObject(hello.get(10, TimeUnit.SECONDS)).getInteger("port");
    }
}
