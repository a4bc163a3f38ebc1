package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Candidates have several interviews, and are found by name and id. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class CandidatesIT extends FoundedCompany {

    @Test
    void anotherInterviewIsWithTheSameCandidate() {
        // Given
        String first = company.scheduled();
        String candidate = candidateOf(first);
        // When
        String second = company.schedule(company.planWith("candidate", Map.of("id", candidate)))
                .statusCode(201)
                .body("candidate.id", equalTo(candidate))
                .body("candidate.name", equalTo("Candidate One"))
                .extract()
                .path("id");
        // Then
        company.as(company.ann)
                .get("/api/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("sessions.id", containsInAnyOrder(first, second))
                .body("email", equalTo("candidate@example.org"))
                .body("decision", nullValue());
    }

    @Test
    void aCandidateStaysTheSameWhenTheLinkOfOneInterviewIsWithdrawn() {
        // Given
        String first = company.scheduled();
        String candidate = candidateOf(first);
        String second = company.schedule(company.planWith("candidate", Map.of("id", candidate)))
                .extract()
                .path("id");
        Company.Joined there = company.join(first);
        Company.Joined here = company.join(second);
        // When
        company.as(company.ann)
                .delete("/api/sessions/" + second + "/invitation")
                .then()
                .statusCode(204);
        // Then
        company.standing(here).statusCode(404);
        company.standing(there).statusCode(204);
        assertEquals(candidate, candidateOf(second));
    }

    @Test
    void whoIsNotKnownIsNotScheduledByAnId() {
        company.schedule(company.planWith(
                        "candidate", Map.of("id", UUID.randomUUID().toString())))
                .statusCode(422)
                .body("type", equalTo("/problems/candidate-unknown"));
        String candidate = candidateOf(company.scheduled());
        company.schedule(company.planWith("candidate", Map.of("id", candidate, "name", "Somebody else")))
                .statusCode(400);
        company.schedule(company.planWith("candidate", Map.of("email", "x@example.org")))
                .statusCode(400);
    }

    @Test
    void candidatesAreListedByNameFoundByPartsOfItAndTakenPageByPage() {
        // Given
        String zoe = scheduledWith("Zoe 100% Z.");
        String adam = scheduledWith("adam A.");
        String mia = scheduledWith("Mia_M.");
        // When
        String next = company.as(company.reviewer)
                .get("/api/candidates?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(adam, mia))
                .extract()
                .path("next");
        // Then
        company.as(company.reviewer)
                .get("/api/candidates?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(zoe))
                .body("next", nullValue());
        company.as(company.reviewer)
                .queryParam("q", "0% z")
                .get("/api/candidates")
                .then()
                .body("items.id", contains(zoe));
        company.as(company.reviewer).get("/api/candidates?q=a_m").then().body("items.id", contains(mia));
        company.as(company.reviewer).get("/api/candidates?q=m_a").then().body("items", empty());
        company.as(company.reviewer).get("/api/candidates?q=OF-ADAM").then().body("items.id", contains(adam));
        company.as(company.ann).get("/api/candidates?q=of-adam").then().body("items", empty());
        company.as(company.reviewer)
                .get("/api/candidates?ids=" + zoe + "," + adam)
                .then()
                .body("items.id", contains(adam, zoe));
    }

    @Test
    void anInterviewerSeesOnlyOwnSessionsOfACandidate() {
        String candidate = candidateOf(company.scheduled());
        company.as(company.outsider)
                .get("/api/candidates/" + candidate)
                .then()
                .statusCode(200)
                .body("name", equalTo("Candidate One"))
                .body("email", nullValue())
                .body("sessions", empty());
        company.as(company.bob)
                .get("/api/candidates/" + candidate)
                .then()
                .body("sessions.title", contains("Interview"))
                .body("email", equalTo("candidate@example.org"));
        Company other = Company.found();
        other.as(other.reviewer).get("/api/candidates/" + candidate).then().statusCode(404);
        other.as(other.reviewer).get("/api/candidates?ids=" + candidate).then().body("items", empty());
    }

    @Test
    void schedulingSomebodyKnownDisclosesNoAddress() {
        // Given
        String candidate = candidateOf(company.scheduled());
        Map<String, Object> plan = company.planWith("candidate", Map.of("id", candidate));
        plan.put("panel", List.of(company.outsider.toString()));
        // When
        String session = company.as(company.outsider)
                .body(plan)
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .body("candidate.name", equalTo("Candidate One"))
                .body("candidate.email", nullValue())
                .extract()
                .path("id");
        // Then
        String path = "/api/sessions/" + session;
        company.as(company.outsider).get(path).then().body("candidate.email", nullValue());
        company.as(company.outsider).get("/api/sessions").then().body("items.candidate.email", contains(nullValue()));
        company.as(company.outsider).get("/api/candidates/" + candidate).then().body("email", nullValue());
        company.as(company.outsider).get(path + "/calendar.ics").then().body(not(containsString("example.org")));
        company.as(company.reviewer).get(path).then().body("candidate.email", equalTo("candidate@example.org"));
        Map<String, Object> another = company.planWith("candidate", Map.of("id", candidate));
        another.put("panel", List.of(company.outsider.toString()));
        company.schedule(another).statusCode(201).body("candidate.email", equalTo("candidate@example.org"));
        company.as(company.outsider).get(path).then().body("candidate.email", equalTo("candidate@example.org"));
    }

    @Test
    void whatIsNoListIsRefused() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining(","));
        for (Map.Entry<String, String> query : List.of(
                Map.entry("limit", "0"), Map.entry("limit", "101"), Map.entry("cursor", "x"), Map.entry("ids", "me"))) {
            company.as(company.ann)
                    .queryParam(query.getKey(), query.getValue())
                    .get("/api/candidates")
                    .then()
                    .statusCode(400);
        }
        company.as(company.ann)
                .get("/api/candidates?ids=" + many)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("ids"));
        company.as(company.tokens
                        .token(company.id.value(), UUID.randomUUID())
                        .roles("author")
                        .text())
                .get("/api/candidates")
                .then()
                .statusCode(403);
    }

    private String scheduledWith(String name) {
        String email = "of-" + name.substring(0, 4).strip().toLowerCase(java.util.Locale.ROOT) + "@example.org";
        return candidateOf(company.schedule(company.planWith("candidate", Map.of("name", name, "email", email)))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String candidateOf(String session) {
        return company.as(company.ann).get("/api/sessions/" + session).path("candidate.id");
    }
}
