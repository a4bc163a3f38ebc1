package dev.rehearsal.gateway.member;

import static dev.rehearsal.gateway.testing.SignUps.accept;
import static dev.rehearsal.gateway.testing.SignUps.code;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may change whom, and who always stays. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class MemberRightsIT {

    @Inject
    Team team;

    @Test
    void theLastAdministratorStays() {
        Member administrator = team.founder();
        team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + administrator.id();
        team.as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        team.as(administrator)
                .body(Map.of("revision", 1, "roles", List.of("author")))
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
    }

    @Test
    void anAdministratorWhoHasNotAcceptedYetDoesNotCount() {
        // Given
        Member administrator = team.founder();
        String link = team.as(administrator)
                .body(Map.of(
                        "name",
                        "Invited",
                        "email",
                        UUID.randomUUID() + "@a.example",
                        "roles",
                        List.of("administrator")))
                .post("/api/members")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        String path = "/api/members/" + administrator.id();
        // When
        team.as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        accept(code(link), "the password I choose").then().statusCode(200);
        // Then
        team.as(administrator).post(path + "/disable").then().statusCode(200);
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            Member one = team.founder();
            Member two = team.colleague(one, Role.ADMINISTRATOR);
            // When
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Response> first = both.submit(() -> team.as(one).post("/api/members/" + two.id() + "/disable"));
                Future<Response> second = both.submit(() -> team.as(two).post("/api/members/" + one.id() + "/disable"));
                // Then
                Set<Integer> statuses =
                        Set.of(first.get().statusCode(), second.get().statusCode());
                assertEquals(Set.of(200, 401), statuses);
            }
        }
    }

    @Test
    void anotherOrganisationsMemberIsNotThere() {
        Member administrator = team.founder();
        Member stranger = team.founder();
        String path = "/api/members/" + stranger.id();
        team.as(administrator)
                .body(Map.of("revision", 1, "name", "Taken over"))
                .patch(path)
                .then()
                .statusCode(404);
        team.as(administrator).post(path + "/disable").then().statusCode(404);
        team.as(administrator).post(path + "/enable").then().statusCode(404);
        team.as(administrator).post(path + "/invitation").then().statusCode(404);
        team.as(administrator)
                .get("/api/members")
                .then()
                .body("items.id", contains(administrator.id().toString()));
        team.as(administrator)
                .post("/api/members/not-an-id/disable")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void onlyAdministratorsChangeMembers() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.AUTHOR, Role.INTERVIEWER, Role.REVIEWER);
        String path = "/api/members/" + administrator.id();
        team.as(member).get("/api/members").then().statusCode(200);
        team.as(member).post(path + "/disable").then().statusCode(403).contentType("application/problem+json");
        team.as(member).post(path + "/enable").then().statusCode(403);
        team.as(member).post(path + "/invitation").then().statusCode(403);
        team.as(member).body(Map.of("revision", 1)).patch(path).then().statusCode(403);
        team.as(member)
                .body(Map.of("name", "N", "email", "a@b.example", "roles", List.of("author")))
                .post("/api/members")
                .then()
                .statusCode(403);
    }

    @Test
    void whoLostTheRoleCannotUseTheTokenThatStillSaysIt() {
        // Given
        Member administrator = team.founder();
        Member second = team.colleague(administrator, Role.ADMINISTRATOR);
        team.as(administrator)
                .body(Map.of("revision", 1, "roles", List.of("author")))
                .patch("/api/members/" + second.id())
                .then()
                .statusCode(200);
        // When
        Response attempt = team.as(second)
                .body(Map.of("revision", 2, "roles", List.of("administrator")))
                .patch("/api/members/" + second.id());
        // Then
        attempt.then().statusCode(403);
    }
}
