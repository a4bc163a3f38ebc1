package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class InterviewIT {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void aWholeInterviewLeavesExactlyItsEvents() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        Company.Joined joined = company.join(session);
        String rated = "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":";
        // When
        try (RoomClient ann = RoomClient.open(RoomClient.Dial.to(port, session, company.token(company.ann)));
                RoomClient bob = RoomClient.open(RoomClient.Dial.to(port, session, company.token(company.bob)));
                RoomClient candidate =
                        RoomClient.open(RoomClient.Dial.to(port, session, company.candidateToken(joined)))) {
            assertEquals("rehearsal.v1", ann.subProtocol());
            assertEquals(1, ann.welcome().path("position").asLong());
            ann.act("joined", "{\"name\":\"x\"}");
            bob.act("joined", "{\"name\":\"x\"}");
            candidate.act("joined", "{\"name\":\"x\"}");
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            JsonNode view = candidate.await(frame -> frame.path("t").asText().equals("view"));
            assertEquals("admitted", view.path("view").path("me").path("status").asText());
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            JsonNode asked = candidate.awaitKind("asked");
            assertEquals("Prompt of Leakage", asked.path("data").path("prompt").asText());
            candidate.act("edited", "{\"file\":\"main.py\",\"base\":0,\"updates\":[[[0,\"x = 1\",\"\"]]]}");
            ann.act("rated", rated + "3}");
            bob.act("rated", rated + "null}");
            ann.act("closed", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("ended", "{}");
            candidate.awaitKind("ended");
        }
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            List<Received> events =
                    probe.awaitCount(Duration.ofSeconds(20), 10, received -> session.equals(received.key()));
            assertEquals(
                    List.of(
                            "session.scheduled.v1",
                            "participant.joined.v1",
                            "participant.joined.v1",
                            "participant.joined.v1",
                            "session.started.v1",
                            "question.asked.v1",
                            "rating.recorded.v1",
                            "rating.recorded.v1",
                            "answer.submitted.v1",
                            "session.ended.v1"),
                    events.stream().map(Received::type).toList());
            assertTrue(events.stream()
                    .allMatch(event -> EventTypes.named(event.type()).isPresent()));
        }
        company.as(company.ann)
                .get("/api/sessions/" + session)
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("ended"));
    }
}
