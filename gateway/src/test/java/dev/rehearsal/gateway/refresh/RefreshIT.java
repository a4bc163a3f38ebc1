package dev.rehearsal.gateway.refresh;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.testing.InMovedTime;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class RefreshIT extends InMovedTime {

    private static final String COOKIE = "rehearsal_member";

    @Inject
    Team team;

    @Test
    void everyRefreshGivesANewTokenAndANewCookie() {
        // Given
        Member member = team.colleague(team.founder(), Role.REVIEWER);
        String first = signIn(member);
        // When
        Response answer = refresh(first);
        // Then
        answer.then()
                .statusCode(200)
                .body("member.id", equalTo(member.id().toString()))
                .body("member.roles", equalTo(List.of("reviewer")))
                .header("Cache-Control", "no-store");
        String second = answer.cookie(COOKIE);
        assertNotEquals(first, second);
        given().auth()
                .oauth2(answer.path("accessToken"))
                .get("/api/members/me")
                .then()
                .statusCode(200);
        refresh(second).then().statusCode(200);
    }

    @Test
    void aTokenUsedTwiceLongAfterwardsEndsTheWholeFamily() {
        // Given
        String first = signIn(team.founder());
        String second = refresh(first).cookie(COOKIE);
        clock.move(RefreshFamily.LEEWAY.plusSeconds(2));
        // When
        refresh(first).then().statusCode(401);
        // Then
        refresh(second).then().statusCode(401);
    }

    @Test
    void aTokenTwoStepsBackEndsTheFamilyEvenWithinTheLeeway() {
        String first = signIn(team.founder());
        String second = refresh(first).cookie(COOKIE);
        String third = refresh(second).cookie(COOKIE);
        refresh(first).then().statusCode(401);
        refresh(third).then().statusCode(401);
    }

    @Test
    void anotherSignInOfTheSameMemberIsNotTouchedByThat() {
        Member member = team.founder();
        String elsewhere = signIn(member);
        String first = signIn(member);
        refresh(first);
        clock.move(Duration.ofMinutes(1));
        refresh(first).then().statusCode(401);
        refresh(elsewhere).then().statusCode(200);
    }

    @Test
    void twoTabsThatRefreshAtOnceBothStayIn() throws Exception {
        // Given
        String first = signIn(team.founder());
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService tabs = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                sent.add(tabs.submit(() -> refresh(first)));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }
        // Then
        answers.forEach(answer -> assertEquals(200, answer.statusCode()));
        assertEquals(
                6,
                answers.stream().map(answer -> answer.cookie(COOKIE)).distinct().count());
        refresh(answers.get(3).cookie(COOKIE)).then().statusCode(200);
    }

    @Test
    void aTokenEndsWhenItIsNotUsedForAWeek() {
        String token = signIn(team.founder());
        clock.move(RefreshFamily.IDLE.minusMinutes(1));
        String next = refresh(token).then().statusCode(200).extract().cookie(COOKIE);
        clock.move(RefreshFamily.IDLE.plusSeconds(1));
        refresh(next).then().statusCode(401);
    }

    @Test
    void aSignInEndsAfterThirtyDaysHoweverOftenItIsUsed() {
        String token = signIn(team.founder());
        for (int day = 0; day < 28; day += 4) {
            clock.move(Duration.ofDays(4));
            token = refresh(token).then().statusCode(200).extract().cookie(COOKIE);
        }
        clock.move(Duration.ofDays(2).plusSeconds(1));
        refresh(token).then().statusCode(401);
    }

    @Test
    void aDisabledMemberIsOutAtOnceAndStaysOutUntilEnabledAndSignedInAgain() {
        // Given
        Member administrator = team.founder();
        Member member = team.colleague(administrator, Role.INTERVIEWER);
        String cookie = signIn(member);
        // When
        change(administrator, member, "disable");
        // Then
        refresh(cookie).then().statusCode(401);
        given().auth().oauth2(team.token(member)).get("/api/members/me").then().statusCode(401);
        post(member).then().statusCode(401);
        change(administrator, member, "enable");
        refresh(cookie).then().statusCode(401);
        post(member).then().statusCode(200);
    }

    @Test
    void nonsenseInTheCookieIsNoToken() {
        refresh("nonsense").then().statusCode(401);
        refresh("x".repeat(5_000)).then().statusCode(401);
        given().post("/api/auth/refresh").then().statusCode(401);
        given().cookie("rehearsal_candidate", signIn(team.founder()))
                .post("/api/auth/candidate/refresh")
                .then()
                .statusCode(401);
    }

    private void change(Member administrator, Member member, String what) {
        given().auth()
                .oauth2(team.token(administrator))
                .post("/api/members/" + member.id() + "/" + what)
                .then()
                .statusCode(200);
    }

    private static String signIn(Member member) {
        return post(member).then().statusCode(200).extract().cookie(COOKIE);
    }

    private static Response post(Member member) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", member.email().value(), "password", Team.PASSWORD))
                .post("/api/auth/sign-in");
    }

    private static Response refresh(String cookie) {
        return given().cookie(COOKIE, cookie).post("/api/auth/refresh");
    }
}
