package dev.rehearsal.gateway.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Members are listed, changed, disabled and enabled. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class MembersIT {

    @Inject
    Team team;

    @Test
    void anAddressIsKnownOnceInTheWholeInstallation() {
        Member elsewhere = team.founder();
        team.as(team.founder())
                .body(Map.of("name", "Twin", "email", elsewhere.email().value(), "roles", List.of("author")))
                .post("/api/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/email-taken"));
    }

    @Test
    void badFieldsAreNamed() {
        team.as(team.founder())
                .body(Map.of("name", "", "email", "x", "roles", List.of()))
                .post("/api/members")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "roles"));
        team.as(team.founder())
                .body(Map.of("name", "N", "email", "no address", "roles", List.of("author")))
                .post("/api/members")
                .then()
                .statusCode(400)
                .body("errors.field", contains("email"));
        team.as(team.founder())
                .body(Map.of("name", "N", "email", "a@b.example", "roles", List.of("king")))
                .post("/api/members")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        team.as(team.founder())
                .body("[1")
                .post("/api/members")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void membersAreListedByNameInPages() {
        // Given
        Member administrator = team.founder();
        for (int i = 0; i < 6; i++) {
            team.colleague(administrator, Role.REVIEWER);
        }
        // When
        List<String> names = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            Response page = team.as(administrator)
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get("/api/members");
            page.then().statusCode(200);
            names.addAll(page.jsonPath().getList("items.name", String.class));
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("next");
        } while (cursor != null);
        // Then
        assertEquals(7, names.size());
        assertEquals(7, ids.size());
        assertEquals(names.stream().sorted().toList(), names);
        team.as(administrator)
                .get("/api/members")
                .then()
                .body("items", hasSize(7))
                .body("next", nullValue());
        team.as(administrator)
                .queryParam("cursor", "nonsense")
                .get("/api/members")
                .then()
                .statusCode(400);
        team.as(administrator)
                .queryParam("limit", 101)
                .get("/api/members")
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit"));
    }

    @Test
    void rolesAndNameChangeWithTheRevisionAndAreAnnounced() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + member.id();
        team.as(administrator)
                .body(Map.of("revision", 1, "roles", List.of("administrator")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("roles", contains("administrator"))
                .body("name", equalTo(member.name()));
        team.as(administrator)
                .body(Map.of("revision", 1, "name", "Late"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-revision"));
        team.as(administrator)
                .body(Map.of("revision", 2, "name", " "))
                .patch(path)
                .then()
                .statusCode(400);
        team.as(administrator)
                .body(Map.of("revision", 2, "roles", List.of()))
                .patch(path)
                .then()
                .statusCode(400);
        try (EventProbe members = EventProbe.on(Topics.MEMBERS)) {
            members.await(
                    MemberEvent.MemberChanged.class,
                    e -> e.member().equals(member.id())
                            && e.revision() == 2
                            && e.roles().equals(Set.of(Role.ADMINISTRATOR)));
        }
    }

    @Test
    void disablingIsAnnouncedOnceAndCanBeTakenBack() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + member.id();
        team.as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("revision", equalTo(2));
        team.as(administrator).post(path + "/disable").then().statusCode(200).body("revision", equalTo(2));
        team.as(administrator).post(path + "/invitation").then().statusCode(409);
        team.as(administrator)
                .post(path + "/enable")
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("revision", equalTo(3));
        try (EventProbe members = EventProbe.on(Topics.MEMBERS)) {
            members.await(MemberEvent.MemberChanged.class, e -> e.member().equals(member.id()) && e.revision() == 3);
            assertEquals(
                    1,
                    members.readToEnd().stream()
                            .filter(r -> r.type().equals("member.disabled.v1"))
                            .filter(r -> member.id().toString().equals(r.key()))
                            .count());
        }
    }

    @Test
    void aRoleIsNamedAndNotNumbered() {
        Member administrator = team.founder();
        for (String body : List.of(
                "{\"name\":\"N\",\"email\":\"n@a.example\",\"roles\":[0]}",
                "{\"name\":\"N\",\"email\":\"n@a.example\",\"roles\":[\"\"]}")) {
            team.as(administrator)
                    .body(body)
                    .post("/api/members")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", contains("roles[0]"));
        }
        for (String revision : List.of("\"1\"", "null")) {
            team.as(administrator)
                    .body("{\"revision\":" + revision + ",\"name\":\"N\"}")
                    .patch("/api/members/" + administrator.id())
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("revision"));
        }
        team.as(administrator)
                .get("/api/members?limit=abc")
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit"));
    }
}
