package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody leaves a panel for a moment in order to read what its members are kept from. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class PanelReturnIT extends FoundedCompany {

    @Test
    void whoLeftThePanelAndCouldReadMeanwhileIsPutBackByAnotherAdministratorAlone() {
        // Given
        UUID both = interviewerAnd(Role.REVIEWER);
        String session = company.schedule(company.planWith("panel", List.of(company.ann.toString(), both.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        String decision = "/api/candidates/" + candidateOf(session) + "/decision";
        company.as(company.reviewer)
                .body(Map.of("revision", 0, "reason", "The second round", "decision", "hold"))
                .put(decision)
                .then()
                .statusCode(200);
        panel(as(both, "reviewer"), session, 1, company.ann).statusCode(200);
        as(both, "reviewer")
                .get(decision)
                .then()
                .body("withheld", equalTo(false))
                .body("items.decision", contains("hold"));
        // When
        panel(company.as(company.ann), session, 2, company.ann, both)
                .statusCode(409)
                .body("type", equalTo("/problems/ratings-seen"));
        // Then
        panel(company.as(company.administrator), session, 2, company.ann, both).statusCode(200);
        as(both, "reviewer").get(decision).then().body("withheld", equalTo(true));
    }

    @Test
    void administratorsDoNotPutThemselvesBack() {
        // Given
        UUID both = interviewerAnd(Role.ADMINISTRATOR);
        String session = company.schedule(company.planWith("panel", List.of(company.ann.toString(), both.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        panel(as(both, "administrator"), session, 1, company.ann).statusCode(200);
        // When
        panel(as(both, "administrator"), session, 2, company.ann, both)
                .statusCode(409)
                .body("type", equalTo("/problems/ratings-seen"));
        // Then
        panel(company.as(company.administrator), session, 2, company.ann, both).statusCode(200);
    }

    @Test
    void whoLeftThePanelAndSawNothingElseOfTheCandidateComesBack() {
        String session = company.scheduled();
        panel(company.as(company.ann), session, 1, company.ann).statusCode(200);
        panel(company.as(company.ann), session, 2, company.ann, company.bob).statusCode(200);
        panel(company.as(company.ann), session, 3, company.ann).statusCode(200);
        // When: another interview of the candidate, whose overrides Bob may read while he owes nothing
        company.schedule(company.planWith("candidate", Map.of("id", candidateOf(session))))
                .statusCode(201);
        // Then
        panel(company.as(company.ann), session, 4, company.ann, company.bob).statusCode(409);
    }

    private static ValidatableResponse panel(
            RequestSpecification caller, String session, int revision, UUID... members) {
        return caller.body(Map.of(
                        "revision",
                        revision,
                        "panel",
                        Arrays.stream(members).map(UUID::toString).toList()))
                .patch("/api/sessions/" + session)
                .then();
    }

    private RequestSpecification as(UUID member, String second) {
        return company.as(company.tokens
                .token(company.id.value(), member)
                .roles("interviewer", second)
                .name("Both")
                .text());
    }

    /** Somebody whose roles are known here as such. */
    private UUID interviewerAnd(Role second) {
        UUID both = UUID.randomUUID();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    company.id, new MemberEvent.MemberChanged(new MemberId(both), Set.of(Role.INTERVIEWER, second), 1));
        }
        return both;
    }

    private String candidateOf(String session) {
        return company.as(company.ann).get("/api/sessions/" + session).path("candidate.id");
    }
}
