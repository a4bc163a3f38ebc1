package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people's browsers say to each other, past the log, to set up a call; and the servers they use for it. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class CallIT extends ScheduledRoom {

    @Test
    void aSignalGoesToTheTabItIsForAndToNoOther() {
        // Given
        try (RoomClient bob = RoomClient.open(dial(company.token(company.bob)));
                RoomClient annsFirst = RoomClient.open(dial(company.token(company.ann)));
                RoomClient annsSecond = RoomClient.open(dial(company.token(company.ann)))) {
            List.of(bob, annsFirst, annsSecond).forEach(RoomClient::welcome);
            // When
            bob.raw(signal(company.ann.toString(), annsSecond, "for the second"));
            bob.raw(toAll("for all"));
            // Then
            JsonNode received = annsSecond.await(frame -> says(frame, "for the second"));
            assertEquals(
                    company.bob.toString(), received.at("/from/participant").asText());
            assertEquals(bob.client().toString(), received.at("/from/client").asText());
            annsSecond.await(frame -> says(frame, "for all"));
            annsFirst.await(frame -> says(frame, "for all"));
            assertEquals(List.of("for all"), signals(annsFirst));
            // And a tab's id alone is not enough: it must be that person's
            bob.raw(signal(company.bob.toString(), annsFirst, "for nobody"));
            annsFirst.raw(toAll("to Bob and Ann"));
            bob.await(frame -> says(frame, "to Bob and Ann"));
            assertEquals(List.of("for all"), signals(annsFirst));
        }
    }

    @Test
    void whoeverWaitsBeforeTheDoorNeitherSendsNorHearsASignal() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient bob = RoomClient.joined(dial(company.token(company.bob)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
            // When
            candidate.raw(toAll("let me in"));
            candidate.raw("{\"t\":\"ping\",\"n\":1}");
            candidate.await(frame -> frame.path("t").asText().equals("pong"));
            ann.raw(signal(joined.participant(), candidate, "too early"));
            ann.raw(toAll("is the door shut?"));
            // Signals of one sender come in order: when Bob has heard the second, the first has been passed over.
            bob.await(frame -> says(frame, "is the door shut?"));
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            candidate.await(frame -> frame.path("t").asText().equals("view"));
            ann.raw(signal(joined.participant(), candidate, "come in"));
            candidate.await(frame -> says(frame, "come in"));
            candidate.raw(toAll("thank you"));
            ann.await(frame -> says(frame, "thank you"));
            // Then
            assertEquals(List.of("come in"), signals(candidate));
            assertEquals(List.of("thank you"), signals(ann));
        }
    }

    @Test
    void aSignalStaysInItsRoom() {
        // Given
        String elsewhere = company.scheduled();
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient bobElsewhere =
                        RoomClient.open(RoomClient.Dial.to(port, elsewhere, company.token(company.bob)));
                RoomClient annElsewhere =
                        RoomClient.open(RoomClient.Dial.to(port, elsewhere, company.token(company.ann)))) {
            List.of(ann, bobElsewhere, annElsewhere).forEach(RoomClient::welcome);
            // When
            ann.raw(signal(company.bob.toString(), bobElsewhere, "across"));
            ann.raw(toAll("across"));
            annElsewhere.raw(toAll("here"));
            // Then
            bobElsewhere.await(frame -> says(frame, "here"));
            assertEquals(List.of("here"), signals(bobElsewhere));
        }
    }

    @Test
    void aSignalIsBounded() {
        // Given
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient bob = RoomClient.open(dial(company.token(company.bob)))) {
            List.of(ann, bob).forEach(RoomClient::welcome);
            // When
            ann.raw(toAll("x".repeat(17_000)));
            String largest = "y".repeat(16 * 1024 - "{\"say\":\"\"}".length());
            ann.raw(toAll(largest));
            // Then
            bob.await(frame -> says(frame, largest));
            assertEquals(List.of(largest), signals(bob));
            // When what is no signal is sent
            ann.raw("{\"t\":\"signal\",\"to\":{\"participant\":\"nobody\"},\"data\":{}}");
            assertEquals(4400, ann.closeCode());
        }
    }

    @Test
    void thePanelAndTheCandidateOnceLetInAreToldTheServersOfACall() {
        // Given
        Company.Joined joined = company.join(session);
        Company.Joined elsewhere = company.join(company.scheduled());
        // Then
        servers(company.token(company.ann))
                .statusCode(200)
                .body("servers", empty())
                .body("expiresAt", nullValue());
        servers(company.token(company.administrator)).statusCode(403);
        servers(company.token(company.outsider)).statusCode(404);
        servers(company.candidateToken(elsewhere)).statusCode(404);
        servers(company.candidateToken(joined)).statusCode(403);
        // When
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            // Then
            servers(company.candidateToken(joined)).statusCode(200);
            ann.act("removed", "{\"participant\":\"" + joined.participant() + "\"}");
            Waiting.until(
                    "the candidate is out for the archive as well",
                    () -> servers(company.candidateToken(joined)).extract().statusCode() == 403);
        }
    }

    private ValidatableResponse servers(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/sessions/" + session + "/ice")
                .then();
    }

    private static String signal(String participant, RoomClient to, String says) {
        return "{\"t\":\"signal\",\"to\":{\"participant\":\"" + participant + "\",\"client\":\"" + to.client()
                + "\"},\"data\":{\"say\":\"" + says + "\"}}";
    }

    static String toAll(String says) {
        return "{\"t\":\"signal\",\"to\":null,\"data\":{\"say\":\"" + says + "\"}}";
    }

    static boolean says(JsonNode frame, String what) {
        return frame.path("t").asText().equals("signal")
                && frame.at("/data/say").asText().equals(what);
    }

    private static List<String> signals(RoomClient client) {
        return client.frames().stream()
                .filter(frame -> frame.path("t").asText().equals("signal"))
                .map(frame -> frame.at("/data/say").asText())
                .toList();
    }
}
