package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.contracts.CandidateEvent;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hiring team overrides scores and decides about candidates, with reasons. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class DecisionsIT extends EndedInterview {

    private static final String WHY = "Heard the recording again";

    @Test
    void anOverrideKeepsEveryRevisionWithItsReasonAndTellsOthersAllButTheReason() {
        // Given
        String session = ended();
        String path = "/api/sessions/" + session + "/override";
        // When
        put(company.reviewer, path, "value", 0, 3.5).statusCode(200).body("revision", equalTo(1));
        put(company.reviewer, path, "value", 0, 2).statusCode(409).body("type", equalTo("/problems/stale-revision"));
        put(company.administrator, path, "value", 1, null).statusCode(200);
        // Then
        company.as(company.reviewer)
                .get(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("items.value", contains(nullValue(), equalTo(3.5f)))
                .body("items.member", contains(company.administrator.toString(), company.reviewer.toString()))
                .body("items.reason", contains(WHY, WHY));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.ScoreOverridden last = probe.await(
                    SessionEvent.ScoreOverridden.class,
                    event -> event.session().toString().equals(session) && event.revision() == 2);
            assertEquals(null, last.value());
            assertFalse(
                    probe.readToEnd().stream().anyMatch(event -> event.text().contains(WHY)));
        }
    }

    @Test
    void whatIsNoOverrideIsRefused() {
        String session = ended();
        String path = "/api/sessions/" + session + "/override";
        put(company.reviewer, path, "value", 0, 4.5).statusCode(400).body("errors.field", hasItem("value"));
        put(company.reviewer, path, "value", 0, 3.333).statusCode(400);
        company.as(company.reviewer)
                .body(Map.of("revision", 0, "value", 3, "reason", "  x  "))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        put(company.outsider, path, "value", 0, 3).statusCode(403);
        put(company.reviewer, "/api/sessions/" + company.scheduled() + "/override", "value", 0, 3)
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-ended"));
        put(company.reviewer, "/api/sessions/" + UUID.randomUUID() + "/override", "value", 0, 3)
                .statusCode(404);
        company.as(company.outsider).get(path).then().statusCode(404);
    }

    @Test
    void whoOwesAScorecardNeitherDecidesNorLearnsWhatOthersDecided() {
        // Given
        UUID both = interviewerAndReviewer();
        String session = ended(company.planWith("panel", List.of(company.ann.toString(), both.toString())));
        String override = "/api/sessions/" + session + "/override";
        String decision = "/api/candidates/" + candidateOf(session) + "/decision";
        put(company.reviewer, override, "value", 0, 2).statusCode(200);
        put(company.reviewer, decision, "decision", 0, "hold").statusCode(200);
        // When
        asBoth(both)
                .body(body("decision", 1, "hire"))
                .put(decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scorecard-owed"));
        asBoth(both).body(body("value", 1, 4)).put(override).then().statusCode(409);
        asBoth(both).get(decision).then().body("withheld", equalTo(true)).body("items", empty());
        company.as(company.ann)
                .get(override)
                .then()
                .body("withheld", equalTo(true))
                .body("items", empty());
        submit(both, session);
        submit(company.ann, session);
        // Then
        company.as(company.ann).get(override).then().body("items.value", contains(2.0f));
        asBoth(both).body(body("decision", 1, "hire")).put(decision).then().statusCode(200);
    }

    @Test
    void nobodyOwesAScorecardForAnInterviewThatWasCalledOff() {
        // Given
        UUID both = interviewerAndReviewer();
        String session = company.schedule(company.planWith("panel", List.of(both.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/candidates/" + candidateOf(session) + "/decision";
        asBoth(both).body(body("decision", 0, "hold")).put(path).then().statusCode(409);
        // When
        company.as(company.ann)
                .body(Map.of("revision", 1))
                .post("/api/sessions/" + session + "/cancel")
                .then()
                .statusCode(200);
        // Then
        asBoth(both).body(body("decision", 0, "hold")).put(path).then().statusCode(200);
    }

    @Test
    void aDecisionStandsUntilTheNextAndIsTold() {
        // Given
        String candidate = candidateOf(company.scheduled());
        String path = "/api/candidates/" + candidate + "/decision";
        // When
        put(company.reviewer, path, "decision", 0, "hold").statusCode(200);
        put(company.reviewer, path, "decision", 0, "hire").statusCode(409);
        put(company.reviewer, path, "decision", 1, "hire").statusCode(200);
        // Then
        company.as(company.reviewer)
                .get("/api/candidates/" + candidate)
                .then()
                .body("decision.decision", equalTo("hire"))
                .body("decision.revision", equalTo(2));
        company.as(company.reviewer).get(path).then().body("items.decision", contains("hire", "hold"));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            CandidateEvent.CandidateDecided told = probe.await(
                    CandidateEvent.CandidateDecided.class,
                    event -> event.candidate().toString().equals(candidate) && event.revision() == 2);
            assertEquals(HiringDecision.HIRE, told.decision());
        }
        put(company.reviewer, path, "decision", 2, null).statusCode(200);
        company.as(company.reviewer).get("/api/candidates/" + candidate).then().body("decision", nullValue());
        put(company.ann, path, "decision", 3, "hire").statusCode(403);
        put(company.reviewer, path, "decision", 3, "maybe").statusCode(400);
        put(company.reviewer, "/api/candidates/" + UUID.randomUUID() + "/decision", "decision", 0, "hire")
                .statusCode(404);
    }

    @Test
    void aLongHistoryIsReadInParts() {
        // Given
        String path = "/api/candidates/" + candidateOf(company.scheduled()) + "/decision";
        for (int revision = 0; revision < 3; revision++) {
            put(company.reviewer, path, "decision", revision, "hold").statusCode(200);
        }
        String session = ended();
        String override = "/api/sessions/" + session + "/override";
        for (int revision = 0; revision < 3; revision++) {
            put(company.reviewer, override, "value", revision, 3).statusCode(200);
        }
        for (String history : List.of(path, override)) {
            // When
            company.as(company.reviewer)
                    .get(history + "?limit=2")
                    .then()
                    .body("revision", equalTo(3))
                    .body("items.revision", contains(3, 2));
            // Then
            company.as(company.reviewer)
                    .get(history + "?limit=2&before=2")
                    .then()
                    .body("revision", equalTo(3))
                    .body("items.revision", contains(1));
            for (String wrong : List.of("limit=0", "limit=101", "before=0")) {
                company.as(company.reviewer).get(history + "?" + wrong).then().statusCode(400);
            }
        }
    }

    private RequestSpecification asBoth(UUID both) {
        return company.as(company.tokens
                .token(company.id.value(), both)
                .roles("interviewer", "reviewer")
                .name("Both")
                .text());
    }

    /** Somebody whose roles are known here as such. */
    private UUID interviewerAndReviewer() {
        UUID both = UUID.randomUUID();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    company.id,
                    new MemberEvent.MemberChanged(new MemberId(both), Set.of(Role.INTERVIEWER, Role.REVIEWER), 1));
        }
        return both;
    }

    private ValidatableResponse put(UUID member, String path, String field, int revision, @Nullable Object value) {
        return company.as(member).body(body(field, revision, value)).put(path).then();
    }

    private static Map<String, Object> body(String field, int revision, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("revision", revision, "reason", WHY));
        if (value != null) {
            body.put(field, value);
        }
        return body;
    }

    private String candidateOf(String session) {
        return company.as(company.ann).get("/api/sessions/" + session).path("candidate.id");
    }
}
