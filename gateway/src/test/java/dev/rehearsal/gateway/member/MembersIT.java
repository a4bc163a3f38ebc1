package dev.rehearsal.gateway.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.gateway.testing.MovableClock;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class MembersIT {

    @Inject
    Team team;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aMemberIsAddedAcceptsAndSignsIn() {
        // Given
        Member administrator = team.founder();
        String email = UUID.randomUUID() + "@New.Example";
        // When
        Response added = as(administrator)
                .body(Map.of("name", " New Person ", "email", email, "roles", List.of("interviewer", "author")))
                .post("/api/members");
        // Then
        added.then()
                .statusCode(201)
                .body("member.name", equalTo("New Person"))
                .body("member.email", equalTo(email.toLowerCase(java.util.Locale.ROOT)))
                .body("member.roles", contains("author", "interviewer"))
                .body("member.active", equalTo(true))
                .body("member.accepted", equalTo(false))
                .body("link", startsWith("https://rehearsal.example/welcome#"));
        String id = added.path("member.id");
        String code = code(added.path("link"));
        signIn(email, "the password I choose").then().statusCode(401);
        assertFalse(accepted(administrator, id));
        assertTrue(accepted(administrator, administrator.id().toString()));
        accept(code, "short")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/password-refused"))
                .body("errors.field", contains("password"));
        accept(code, "Password1234").then().statusCode(422);
        accept(code, "the password I choose")
                .then()
                .statusCode(200)
                .body("member.id", equalTo(id))
                .body("member.accepted", equalTo(true))
                .cookie("rehearsal_member");
        assertTrue(accepted(administrator, id));
        as(administrator).post("/api/members/" + id + "/enable").then().body("accepted", equalTo(true));
        accept(code, "the password I choose").then().statusCode(422).body("type", equalTo("/problems/code-invalid"));
        signIn(email, "the password I choose").then().statusCode(200);
        try (EventProbe members = EventProbe.on(Topics.MEMBERS)) {
            MemberEvent.MemberChanged event = members.await(
                    MemberEvent.MemberChanged.class, e -> e.member().toString().equals(id));
            assertEquals(Set.of(Role.AUTHOR, Role.INTERVIEWER), event.roles());
            assertEquals(1, event.revision());
        }
    }

    private static boolean accepted(Member administrator, String id) {
        return as(administrator).get("/api/members").path("items.find { it.id == '" + id + "' }.accepted");
    }

    @Test
    void anInvitationEndsAfterAWeekAndWhenANewOneIsMade() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + member.id() + "/invitation";
        String first = code(as(administrator)
                .post(path)
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue())
                .extract()
                .path("link"));
        String second = code(as(administrator).post(path).path("link"));
        accept(first, "the password I choose").then().statusCode(422);
        clock.move(Duration.ofDays(7).plusSeconds(1));
        accept(second, "the password I choose").then().statusCode(422);
        clock.reset();
        accept(second, "the password I choose").then().statusCode(200);
    }

    @Test
    void anAcceptedInvitationReplacesThePasswordAndEndsEarlierSignIns() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.REVIEWER);
        String before = signIn(member.email().value(), Team.PASSWORD).cookie("rehearsal_member");
        String code = code(as(administrator)
                .post("/api/members/" + member.id() + "/invitation")
                .path("link"));
        accept(code, "another password of mine").then().statusCode(200);
        given().cookie("rehearsal_member", before)
                .post("/api/auth/refresh")
                .then()
                .statusCode(401);
        signIn(member.email().value(), Team.PASSWORD).then().statusCode(401);
        signIn(member.email().value(), "another password of mine").then().statusCode(200);
    }

    @Test
    void anAddressIsKnownOnceInTheWholeInstallation() {
        Member elsewhere = team.founder();
        as(team.founder())
                .body(Map.of("name", "Twin", "email", elsewhere.email().value(), "roles", List.of("author")))
                .post("/api/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/email-taken"));
    }

    @Test
    void badFieldsAreNamed() {
        as(team.founder())
                .body(Map.of("name", "", "email", "x", "roles", List.of()))
                .post("/api/members")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "roles"));
        as(team.founder())
                .body(Map.of("name", "N", "email", "no address", "roles", List.of("author")))
                .post("/api/members")
                .then()
                .statusCode(400)
                .body("errors.field", contains("email"));
        as(team.founder())
                .body(Map.of("name", "N", "email", "a@b.example", "roles", List.of("king")))
                .post("/api/members")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(team.founder())
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
            Response page = as(administrator)
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
        as(administrator).get("/api/members").then().body("items", hasSize(7)).body("next", nullValue());
        as(administrator)
                .queryParam("cursor", "nonsense")
                .get("/api/members")
                .then()
                .statusCode(400);
        as(administrator)
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
        as(administrator)
                .body(Map.of("revision", 1, "roles", List.of("administrator")))
                .patch(path)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("roles", contains("administrator"))
                .body("name", equalTo(member.name()));
        as(administrator)
                .body(Map.of("revision", 1, "name", "Late"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-revision"));
        as(administrator)
                .body(Map.of("revision", 2, "name", " "))
                .patch(path)
                .then()
                .statusCode(400);
        as(administrator)
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
        as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("revision", equalTo(2));
        as(administrator).post(path + "/disable").then().statusCode(200).body("revision", equalTo(2));
        as(administrator).post(path + "/invitation").then().statusCode(409);
        as(administrator)
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
    void theLastAdministratorStays() {
        Member administrator = team.founder();
        team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + administrator.id();
        as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        as(administrator)
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
        String link = as(administrator)
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
        as(administrator)
                .post(path + "/disable")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-administrator"));
        accept(code(link), "the password I choose").then().statusCode(200);
        // Then
        as(administrator).post(path + "/disable").then().statusCode(200);
    }

    @Test
    void aRoleIsNamedAndNotNumbered() {
        Member administrator = team.founder();
        for (String body : List.of(
                "{\"name\":\"N\",\"email\":\"n@a.example\",\"roles\":[0]}",
                "{\"name\":\"N\",\"email\":\"n@a.example\",\"roles\":[\"\"]}")) {
            as(administrator)
                    .body(body)
                    .post("/api/members")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", contains("roles[0]"));
        }
        as(administrator)
                .body("{\"revision\":\"1\",\"name\":\"N\"}")
                .patch("/api/members/" + administrator.id())
                .then()
                .statusCode(400)
                .body("errors.field", contains("revision"));
        as(administrator)
                .body("{\"revision\":null,\"name\":\"N\"}")
                .patch("/api/members/" + administrator.id())
                .then()
                .statusCode(400)
                .body("errors.field", contains("revision"));
        as(administrator).get("/api/members?limit=abc").then().statusCode(400).body("errors.field", contains("limit"));
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            Member one = team.founder();
            Member two = team.colleague(one, Role.ADMINISTRATOR);
            // When
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Response> first = both.submit(() -> as(one).post("/api/members/" + two.id() + "/disable"));
                Future<Response> second = both.submit(() -> as(two).post("/api/members/" + one.id() + "/disable"));
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
        as(administrator)
                .body(Map.of("revision", 1, "name", "Taken over"))
                .patch(path)
                .then()
                .statusCode(404);
        as(administrator).post(path + "/disable").then().statusCode(404);
        as(administrator).post(path + "/enable").then().statusCode(404);
        as(administrator).post(path + "/invitation").then().statusCode(404);
        as(administrator)
                .get("/api/members")
                .then()
                .body("items.id", contains(administrator.id().toString()));
        as(administrator)
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
        as(member).get("/api/members").then().statusCode(200);
        as(member).post(path + "/disable").then().statusCode(403).contentType("application/problem+json");
        as(member).post(path + "/enable").then().statusCode(403);
        as(member).post(path + "/invitation").then().statusCode(403);
        as(member).body(Map.of("revision", 1)).patch(path).then().statusCode(403);
        as(member)
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
        as(administrator)
                .body(Map.of("revision", 1, "roles", List.of("author")))
                .patch("/api/members/" + second.id())
                .then()
                .statusCode(200);
        // When
        Response attempt = as(second)
                .body(Map.of("revision", 2, "roles", List.of("administrator")))
                .patch("/api/members/" + second.id());
        // Then
        attempt.then().statusCode(403);
    }

    private RequestSpecification as(Member member) {
        return given().auth().oauth2(team.token(member)).contentType(ContentType.JSON);
    }

    private static String code(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static Response accept(String code, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", password))
                .post("/api/auth/accept");
    }

    private static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/sign-in");
    }
}
