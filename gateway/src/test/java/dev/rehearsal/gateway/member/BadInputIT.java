package dev.rehearsal.gateway.member;

import static io.restassured.RestAssured.given;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.Problems;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class BadInputIT {

    @Inject
    Team team;

    private String token = "";
    private UUID colleague = new UUID(0, 0);

    @BeforeEach
    void found() {
        Member administrator = team.founder();
        token = team.token(administrator);
        colleague = team.colleague(administrator, Role.AUTHOR).id().value();
    }

    @Test
    void whatIsNotJsonIsMalformed() {
        for (String body : List.of("{", "{\"name\":", "nonsense", "\"", "[1,", "[]")) {
            Problems.is(as().body(body).post("/api/members").then(), 400, "malformed");
        }
    }

    @Test
    void anEmptyBodyIsRefused() {
        as().post("/api/members").then().statusCode(400).contentType("application/problem+json");
        as().body("null").post("/api/members").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void unknownFieldsWrongTypesAndMissingFieldsAreNamed() {
        invalid(add("extra", 1), "extra");
        invalid(add("name", Map.of()), "name");
        invalid(add("roles", "author"), "roles");
        invalid(add("roles", List.of("king")), "roles[0]");
        invalid(as().body(Map.of("name", "A", "roles", List.of("author"))).post("/api/members"), "email");
        invalid(change(Map.of("revision", "one")), "revision");
    }

    @Test
    void whatIsOverALimitIsNamed() {
        invalid(add("name", "x".repeat(201)), "name");
        invalid(add("email", "x".repeat(250) + "@a.example"), "email");
        invalid(add("email", "nobody"), "email");
        invalid(add("roles", List.of()), "roles");
        invalid(change(Map.of("revision", 1, "name", " ")), "name");
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        for (String text : Problems.TEXTS_THAT_CANNOT_BE_KEPT) {
            invalid(add("name", text), "name");
            invalid(add("email", text + "@a.example"), "email");
            invalid(change(Map.of("revision", 1, "name", text)), "name");
            for (String field : List.of("code", "organisation", "name", "email", "password")) {
                Map<String, Object> setup = new HashMap<>(
                        Map.of("code", "c", "organisation", "o", "name", "n", "email", "e@a.example", "password", "p"));
                setup.put(field, text);
                invalid(anybody().body(setup).post("/api/auth/setup"), field);
            }
            invalid(anybody().body(Map.of("email", text, "password", "p")).post("/api/auth/sign-in"), "email");
            invalid(anybody().body(Map.of("code", text, "password", "p")).post("/api/auth/accept"), "code");
            invalid(anybody().body(Map.of("token", text, "device", "a-device")).post("/api/auth/join"), "token");
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of("x", "nonsense", cursor(UUID.randomUUID() + "a\0b"), cursor("not-an-id"))) {
            invalid(as().queryParam("cursor", cursor).get("/api/members"), "cursor");
        }
        invalid(as().queryParam("limit", "many").get("/api/members"), "limit");
        as().queryParam("limit", 0).get("/api/members").then().statusCode(400);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        add("name", "x".repeat(2_500_000)).then().statusCode(413);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        for (String id : List.of("not-a-uuid", UUID.randomUUID().toString())) {
            as().body(Map.of("revision", 1))
                    .patch("/api/members/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void noAnswerTellsOfClassesOrStackTraces() {
        Problems.tellsNothingOfTheInside(as().body("{\"name\":5,\"roles\":[{\"weight\":\"x\"}]}")
                .post("/api/members")
                .then());
    }

    private RequestSpecification as() {
        return anybody().auth().oauth2(token);
    }

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    private Response add(String field, Object value) {
        Map<String, Object> member = new HashMap<>(
                Map.of("name", "A", "email", UUID.randomUUID() + "@a.example", "roles", List.of("author")));
        member.put(field, value);
        return as().body(member).post("/api/members");
    }

    private Response change(Map<String, Object> change) {
        return as().body(change).patch("/api/members/" + colleague);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void invalid(Response response, String field) {
        Problems.invalid(response.then(), field);
    }
}
