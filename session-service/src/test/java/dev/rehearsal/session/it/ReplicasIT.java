package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** One room on two servers: one in this process, one packaged as in production. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class ReplicasIT {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void aRoomSurvivesTheDeathOfTheServerItIsOn() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        Dial bobAtHome = Dial.to(port, session, company.token(company.bob));
        try (Replica replica = Replica.start();
                RoomClient bob = RoomClient.open(bobAtHome)) {
            Dial annAway = Dial.to(replica.port(), session, company.token(company.ann));
            RoomClient ann = RoomClient.open(annAway);
            ann.act("joined", "{\"name\":\"\"}");
            bob.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            // When the server dies between an entry and its answer
            for (int i = 0; i < 20; i++) {
                ann.act("chatted", "{\"text\":\"before " + i + "\"}");
            }
            JsonNode last = ann.act("chatted", "{\"text\":\"last seen\"}");
            long sent = ann.lastSeq();
            ann.send("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            replica.kill();
            // And Ann goes on where the other server is
            Dial annHere = new Dial(
                    port,
                    session,
                    company.token(company.ann),
                    ann.client(),
                    last.path("position").asLong(),
                    "http://localhost:" + port);
            try (RoomClient again = RoomClient.open(annHere)) {
                JsonNode resumed = again.welcome();
                assertEquals("resumed", resumed.path("t").asText());
                assertTrue(resumed.path("acked").asLong() >= sent, resumed.toString());
                again.sendAs(
                        sent + 1,
                        "rated",
                        "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
                again.countingFrom(sent + 1).act("chatted", "{\"text\":\"after\"}");
                bob.await(frame -> frame.at("/data/text").asText().equals("after"));
            }
            // Then nothing is lost, doubled or out of order
            List<String> chat = bob.frames().stream()
                    .filter(frame -> frame.path("kind").asText().equals("chatted"))
                    .map(frame -> frame.at("/data/text").asText())
                    .toList();
            List<String> expected = new java.util.ArrayList<>(
                    IntStream.range(0, 20).mapToObj(i -> "before " + i).toList());
            expected.addAll(List.of("last seen", "after"));
            assertEquals(expected, chat);
        }
        // And the rating is told once, by whichever archivist
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.await(
                    Duration.ofSeconds(40),
                    event -> session.equals(event.key()) && event.type().equals("rating.recorded.v1"));
            assertEquals(
                    1,
                    probe.readToEnd().stream()
                            .filter(event ->
                                    session.equals(event.key()) && event.type().equals("rating.recorded.v1"))
                            .count());
        }
    }

    @Test
    void aServerThatGoesDownSendsItsPeopleElsewhere() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        try (Replica replica = Replica.start();
                RoomClient ann = RoomClient.open(Dial.to(replica.port(), session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            assertTrue(replica.get("/q/openapi").contains("scheduleSession"));
            // When
            replica.terminate();
            // Then
            assertEquals(1013, ann.closeCode());
        }
    }

    @Test
    void aSignalReachesATabOnAnotherServer() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        try (Replica replica = Replica.start();
                RoomClient ann = RoomClient.open(Dial.to(replica.port(), session, company.token(company.ann)));
                RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)))) {
            List.of(ann, bob).forEach(RoomClient::welcome);
            // When
            ann.raw(CallIT.toAll("who is there"));
            // Then
            JsonNode asked = bob.await(frame -> CallIT.says(frame, "who is there"));
            bob.raw("{\"t\":\"signal\",\"to\":" + asked.path("from") + ",\"data\":{\"say\":\"Bob\"}}");
            ann.await(frame -> CallIT.says(frame, "Bob"));
        }
    }
}
