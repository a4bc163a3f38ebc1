package dev.rehearsal.gateway.runner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
@QuarkusTestResource(value = WheelFolder.class, restrictToAnnotatedClass = true)
class RunnerIT {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void theFrameMayRunItsOneScriptAndConnectToNothing() {
        String policy = given().get("/runner/frame.html")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Cache-Control", "no-cache")
                .header("Permissions-Policy", containsString("camera=(), microphone=()"))
                .extract()
                .header(POLICY);
        // The hash is that of the script in this test's page: let a = 1;
        assertEquals(
                "sandbox allow-scripts; default-src 'none'; "
                        + "script-src 'sha256-" + SCRIPT + "' 'wasm-unsafe-eval' blob:; worker-src blob:; "
                        + "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
                policy);
    }

    private static final String SCRIPT = "xY6QKfH9PRsQnLz56nj6MBwiK5oHg+im1Jkpdp1x/Ck=";

    @Test
    void aPageWithoutAScriptGetsNoLeaveToRunOne() {
        assertFalse(FramePolicy.policyFor("").contains("sha256"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/questions", "/runner/", "/runner/frame.html/", "/runner/wheels/index.json"})
    void everythingElseIsEmbeddedByNobodyAndEmbedsNothingButTheFrame(String path) {
        given().get(path)
                .then()
                .header("X-Frame-Options", "DENY")
                .header(POLICY, containsString("frame-ancestors 'none'"))
                .header(POLICY, containsString("frame-src 127.0.0.1:" + Http.port() + "/runner/frame.html "))
                .header(POLICY, containsString("script-src 'self';"))
                .header(POLICY, not(containsString("unsafe-eval")));
    }

    @ParameterizedTest
    @CsvSource({
        "/runner/pyodide-0/p.wasm,application/wasm",
        "/runner/pyodide-0/l.zip,application/zip",
        "/runner/pyodide-0/p.mjs,javascript",
        "/runner/frame.html,text/html",
        "/runner/wheels/" + WheelFolder.WHEEL + ",application/zip",
        "/runner/wheels/index.json,application/json"
    })
    void filesHaveTheirTypesAndAreForThisOriginAlone(String path, String type) {
        given().header("Origin", "null")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void pythonIsKeptForEverUnderItsVersion() {
        given().get("/runner/pyodide-0/p.wasm").then().header("Cache-Control", "public, max-age=31536000, immutable");
        given().get("/runner/pyodide-0/none.wasm").then().statusCode(404).header("Cache-Control", "no-cache");
    }

    @Test
    void wheelsOfTheFolderAreListedAndServed() {
        given().get("/runner/wheels/index.json")
                .then()
                .statusCode(200)
                .body("wheels", hasSize(1))
                .body("wheels[0].file", equalTo(WheelFolder.WHEEL))
                .body("wheels[0].name", equalTo("greeting"))
                .body("wheels[0].version", equalTo("1.0"))
                .body("wheels[0].imports", contains("greeting"))
                .body("wheels[0].requires", hasSize(0));
        byte[] wheel = given().get("/runner/wheels/" + WheelFolder.WHEEL)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .asByteArray();
        assertEquals('P', wheel[0]);
        given().head("/runner/wheels/" + WheelFolder.WHEEL).then().statusCode(200);
        given().post("/runner/wheels/" + WheelFolder.WHEEL).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runner/wheels/../secret.whl",
                "/runner/wheels/%2e%2e/secret.whl",
                "/runner/wheels/..%2fsecret.whl",
                "/runner/wheels/..%5csecret.whl",
                "/runner/wheels/%2fetc%2fpasswd",
                "/runner/wheels/",
                "/runner/wheels/nothing-1-py3-none-any.whl"
            })
    void noAddressLeadsOutOfTheFolder(String path) {
        String answer = Http.raw("GET " + path + " HTTP/1.1", "Accept: text/html");
        assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.contains("secret\n"), answer);
    }
}
