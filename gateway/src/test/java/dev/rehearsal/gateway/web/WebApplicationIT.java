package dev.rehearsal.gateway.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class WebApplicationIT {

    private static final String PAGE = "<!doctype html>";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/sessions", "/sessions/1f0c/room", "/join", "/admin/members", "/questions/"
            })
    void aPageIsGivenToWhoeverNavigates(String path) {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString(PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing-0a1b.js",
                "/favicon-missing.ico",
                "/sessions/logo.png",
                "/api/x",
                "/.well-known/x",
                "/health/x",
                "/assets/deep"
            })
    void whatIsNoPageAndNotThereIsNotFound(String path) {
        given().accept("text/html").get(path).then().statusCode(404).body(not(containsString(PAGE)));
    }

    @Test
    void onlyNavigationsGetThePage() {
        given().accept("application/json").get("/sessions").then().statusCode(404);
        given().header("Sec-Fetch-Mode", "cors")
                .accept("*/*")
                .get("/sessions")
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Mode", "navigate").get("/sessions").then().statusCode(200);
        given().post("/sessions").then().statusCode(404);
    }

    @Test
    void aFileWithAHashInItsNameIsKeptForEver() {
        given().get("/assets/index-0a1b2c3d.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        given().get("/assets/gone-0a1b2c3d.js").then().header("Cache-Control", "no-cache");
    }
}
