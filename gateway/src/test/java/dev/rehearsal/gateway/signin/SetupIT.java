package dev.rehearsal.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class SetupIT {

    private static final String PASSWORD = "a long and plain sentence";

    /** One story, since an installation is set up once. */
    @Test
    void theInstallationIsSetUpExactlyOnceByWhoeverHasTheCode() throws Exception {
        given().get("/api/auth/setup").then().statusCode(200).body("needed", equalTo(true));
        setUp("another code", PASSWORD).then().statusCode(422).body("type", equalTo("/problems/code-invalid"));
        setUp(StubServices.FIRST_CODE, "password1234")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/password-refused"));
        given().get("/api/auth/setup").then().body("needed", equalTo(true));

        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(people.submit(() -> setUp(StubServices.FIRST_CODE, PASSWORD)));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }

        // Then
        List<Response> done =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertEquals(1, done.size());
        assertEquals(
                3, answers.stream().filter(answer -> answer.statusCode() == 409).count());
        done.getFirst()
                .then()
                .cookie("rehearsal_member")
                .body("organisation.name", equalTo("First Team"))
                .body("member.roles", contains("administrator", "author", "interviewer", "reviewer"));
        given().auth()
                .oauth2(done.getFirst().path("accessToken"))
                .get("/api/members")
                .then()
                .statusCode(200)
                .body("items.id", contains(done.getFirst().<String>path("member.id")));
        given().get("/api/auth/setup").then().body("needed", equalTo(false));
        setUp(StubServices.FIRST_CODE, PASSWORD).then().statusCode(409).body("type", equalTo("/problems/setup-done"));
    }

    private static Response setUp(String code, String password) {
        Map<String, String> body = new HashMap<>(Map.of("code", code, "organisation", " First Team ", "name", "Admin"));
        body.put("email", UUID.randomUUID() + "@first.example");
        body.put("password", password);
        return given().contentType(ContentType.JSON).body(body).post("/api/auth/setup");
    }
}
