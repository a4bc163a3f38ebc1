package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.session.TestJson;
import dev.rehearsal.session.room.Questions;
import dev.rehearsal.session.schedule.Kits;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An organisation with two interviewers, a reviewer, an administrator and a kit of two questions, as events tell this service of it. */
final class Company {

    final OrganisationId id = new OrganisationId(UUID.randomUUID());
    final UUID ann = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();
    final UUID outsider = UUID.randomUUID();
    final UUID reviewer = UUID.randomUUID();
    final UUID administrator = UUID.randomUUID();
    final KitId kit = new KitId(UUID.randomUUID());
    final QuestionId leakage = new QuestionId(UUID.randomUUID());
    final QuestionId drift = new QuestionId(UUID.randomUUID());
    final QuestionId beyond = new QuestionId(UUID.randomUUID());
    final TestTokens tokens = TestTokens.ofThisRun();

    static Company found() {
        Company company = new Company();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            for (UUID member : List.of(company.ann, company.bob, company.outsider)) {
                publisher.publish(
                        company.id, new MemberEvent.MemberChanged(new MemberId(member), Set.of(Role.INTERVIEWER), 1));
            }
            publisher.publish(
                    company.id, new QuestionEvent.QuestionPublished(company.leakage, 1, Questions.named("Leakage")));
            publisher.publish(
                    company.id, new QuestionEvent.QuestionPublished(company.drift, 3, Questions.coding("Drift")));
            publisher.publish(
                    company.id, new QuestionEvent.QuestionPublished(company.beyond, 2, Questions.named("Beyond")));
            publisher.publish(
                    company.id,
                    new QuestionEvent.KitSaved(
                            company.kit,
                            1,
                            "Senior",
                            45,
                            List.of(
                                    new QuestionEvent.KitItem(company.leakage, 1, 10, 3),
                                    new QuestionEvent.KitItem(company.drift, 3, 15, 5))));
        }
        Waiting.until("the copies have arrived", company::isKnown);
        return company;
    }

    /** The consumers may be busy with a replica that came or went. */
    private boolean isKnown() {
        Kits kits = CDI.current().select(Kits.class).get();
        try {
            kits.requirePanel(id, List.of(ann, bob));
            return kits.require(id, kit).items().size() == 2;
        } catch (Problem e) {
            return false;
        }
    }

    String token(UUID member) {
        if (member.equals(reviewer)) {
            return tokens.token(id.value(), member)
                    .roles("reviewer")
                    .name("Reviewer")
                    .text();
        }
        if (member.equals(administrator)) {
            return tokens.token(id.value(), member)
                    .roles("administrator")
                    .name("Administrator")
                    .text();
        }
        return tokens.token(id.value(), member)
                .roles("interviewer")
                .name(member.equals(ann) ? "Interviewer Ann" : "Interviewer Bob")
                .text();
    }

    String candidateToken(Joined joined) {
        return tokens.token(id.value(), UUID.fromString(joined.participant()))
                .candidateOf(UUID.fromString(joined.session()))
                .name(joined.name())
                .text();
    }

    /** The lines that a member gets of the replay of a session. */
    List<JsonNode> replay(UUID member, String session) {
        return replay(member, session, "");
    }

    /** The same with a query, that continues an earlier one. */
    List<JsonNode> replay(UUID member, String session, String query) {
        return as(member)
                .get("/api/sessions/" + session + "/replay" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(TestJson::tree)
                .toList();
    }

    RequestSpecification as(UUID member) {
        return as(token(member));
    }

    /** With a token of one's own making. */
    RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    Map<String, Object> plan() {
        return Map.of(
                "kit",
                kit.toString(),
                "title",
                "Interview",
                "candidate",
                Map.of("name", "Candidate One", "email", "candidate@example.org"),
                "panel",
                List.of(ann.toString(), bob.toString()),
                "startsAt",
                "2031-05-06T09:00:00Z",
                "zone",
                "Europe/Amsterdam",
                "minutes",
                45);
    }

    /** The plan with another value for one field. */
    Map<String, Object> planWith(String field, Object value) {
        Map<String, Object> plan = new HashMap<>(plan());
        plan.put(field, value);
        return plan;
    }

    ValidatableResponse schedule(Map<String, Object> plan) {
        return as(ann).body(plan).post("/api/sessions").then();
    }

    /** Schedules an interview and returns its id. */
    String scheduled() {
        return schedule(plan()).statusCode(201).extract().path("id");
    }

    /** What the gateway learns when a link is opened. */
    record Joined(String session, String participant, String name) {}

    String invitationToken(String session) {
        String link = as(ann).post("/api/sessions/" + session + "/invitation")
                .then()
                .statusCode(200)
                .extract()
                .path("link");
        return link.substring(link.indexOf('#') + 1);
    }

    ValidatableResponse redeem(String token, String device) {
        return given().auth()
                .oauth2(tokens.token(id.value(), UUID.randomUUID())
                        .roles("gateway")
                        .text())
                .contentType(ContentType.JSON)
                .body(Map.of("token", token, "device", device))
                .post("/internal/invitations/redeem")
                .then();
    }

    /** What the gateway learns when a candidate asks for a new token. */
    ValidatableResponse standing(Joined joined) {
        return given().auth()
                .oauth2(tokens.token(id.value(), UUID.randomUUID())
                        .roles("gateway")
                        .text())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "session", joined.session(),
                        "organisation", id.toString(),
                        "participant", joined.participant()))
                .post("/internal/invitations/standing")
                .then();
    }

    Joined join(String session) {
        ValidatableResponse redeemed =
                redeem(invitationToken(session), "device-" + UUID.randomUUID()).statusCode(200);
        return new Joined(
                redeemed.extract().path("session"),
                redeemed.extract().path("participant"),
                redeemed.extract().path("name"));
    }
}
