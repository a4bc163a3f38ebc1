package dev.rehearsal.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class SignInIT {

    @Inject
    Team team;

    @Test
    void aMemberSignsInAndIsKnownByTheToken() {
        // Given
        Member member = team.colleague(team.founder(), Role.INTERVIEWER, Role.AUTHOR);
        // When
        ValidatableResponse answer = signIn(member.email().value(), Team.PASSWORD);
        // Then
        answer.statusCode(200)
                .body("member.id", equalTo(member.id().toString()))
                .body("member.roles", containsInAnyOrder("interviewer", "author"))
                .body("member.active", equalTo(true))
                .body("organisation.name", equalTo("Plainly Made Up Ltd"))
                .body("expiresAt", notNullValue())
                .header("Cache-Control", "no-store");
        String cookie = answer.extract().header("Set-Cookie");
        org.junit.jupiter.api.Assertions.assertAll(
                () -> org.hamcrest.MatcherAssert.assertThat(cookie, containsString("rehearsal_member=")),
                () -> org.hamcrest.MatcherAssert.assertThat(cookie, containsString("HttpOnly")),
                () -> org.hamcrest.MatcherAssert.assertThat(cookie, containsString("Secure")),
                () -> org.hamcrest.MatcherAssert.assertThat(cookie, containsString("SameSite=Strict")),
                () -> org.hamcrest.MatcherAssert.assertThat(cookie, containsString("Path=/api/auth")));
        given().auth()
                .oauth2(answer.extract().path("accessToken"))
                .get("/api/members/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(member.email().value()));
    }

    @Test
    void theAddressMayBeTypedInAnyCaseAndWithSpaces() {
        Member member = team.founder();
        signIn("  " + member.email().value().toUpperCase(Locale.ROOT) + " ", Team.PASSWORD)
                .statusCode(200);
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndNoAddressGetTheSameAnswer() {
        Member member = team.founder();
        String wrongPassword = refused(member.email().value(), "not the password at all");
        String unknown = refused("nobody@nowhere.example", Team.PASSWORD);
        String noAddress = refused("not an address", Team.PASSWORD);
        org.junit.jupiter.api.Assertions.assertEquals(wrongPassword, unknown);
        org.junit.jupiter.api.Assertions.assertEquals(wrongPassword, noAddress);
    }

    @Test
    void unknownAndMissingFieldsAreNamed() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "a@b.example", "password", "x", "remember", true))
                .post("/api/auth/sign-in")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", equalTo(java.util.List.of("remember")));
        given().contentType(ContentType.JSON)
                .body(Map.of("email", " "))
                .post("/api/auth/sign-in")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors.field", containsInAnyOrder("email", "password"));
    }

    @Test
    void tooManyFailuresCloseOneAccountForAWhileAndNoOther() {
        // Given
        Member victim = team.founder();
        Member other = team.founder();
        for (int i = 0; i < 10; i++) {
            signIn(victim.email().value(), "guess number " + i).statusCode(401);
        }
        // When
        ValidatableResponse next = signIn(victim.email().value(), Team.PASSWORD);
        // Then
        next.statusCode(429).header("Retry-After", notNullValue()).body("type", equalTo("/problems/too-many-requests"));
        signIn(other.email().value(), Team.PASSWORD).statusCode(200);
    }

    @Test
    void successfulSignInsDoNotCount() {
        Member member = team.founder();
        for (int i = 0; i < 15; i++) {
            signIn(member.email().value(), Team.PASSWORD).statusCode(200);
        }
    }

    @Test
    void afterSignOutTheCookieIsWorthNothing() {
        // Given
        String cookie =
                signIn(team.founder().email().value(), Team.PASSWORD).extract().cookie("rehearsal_member");
        // When
        given().cookie("rehearsal_member", cookie)
                .post("/api/auth/sign-out")
                .then()
                .statusCode(204)
                .cookie("rehearsal_member", "");
        // Then
        given().cookie("rehearsal_member", cookie)
                .post("/api/auth/refresh")
                .then()
                .statusCode(401)
                .body("detail", not(containsString("Exception")));
    }

    private static String refused(String email, String password) {
        return signIn(email, password).statusCode(401).extract().asString();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/sign-in")
                .then();
    }
}
