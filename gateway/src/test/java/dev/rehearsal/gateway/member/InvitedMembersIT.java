package dev.rehearsal.gateway.member;

import static dev.rehearsal.gateway.testing.SignUps.accept;
import static dev.rehearsal.gateway.testing.SignUps.code;
import static dev.rehearsal.gateway.testing.SignUps.signIn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.gateway.testing.InMovedTime;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member comes in by an invitation. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class InvitedMembersIT extends InMovedTime {

    @Inject
    Team team;

    @Test
    void aMemberIsAddedAcceptsAndSignsIn() {
        // Given
        Member administrator = team.founder();
        String email = UUID.randomUUID() + "@New.Example";
        // When
        Response added = team.as(administrator)
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
        team.as(administrator).post("/api/members/" + id + "/enable").then().body("accepted", equalTo(true));
        accept(code, "the password I choose").then().statusCode(422).body("type", equalTo("/problems/code-invalid"));
        signIn(email, "the password I choose").then().statusCode(200);
        try (EventProbe members = EventProbe.on(Topics.MEMBERS)) {
            MemberEvent.MemberChanged event = members.await(
                    MemberEvent.MemberChanged.class, e -> e.member().toString().equals(id));
            assertEquals(Set.of(Role.AUTHOR, Role.INTERVIEWER), event.roles());
            assertEquals(1, event.revision());
        }
    }

    private boolean accepted(Member administrator, String id) {
        return team.as(administrator).get("/api/members").path("items.find { it.id == '" + id + "' }.accepted");
    }

    @Test
    void anInvitationEndsAfterAWeekAndWhenANewOneIsMade() {
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.REVIEWER);
        String path = "/api/members/" + member.id() + "/invitation";
        String first = code(team.as(administrator)
                .post(path)
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue())
                .extract()
                .path("link"));
        String second = code(team.as(administrator).post(path).path("link"));
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
        String code = code(team.as(administrator)
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
}
