package dev.rehearsal.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class HealthIT {

    @Test
    void readinessNamesTheDatabaseAndEveryServiceAndFollowsThem() {
        Services.await(
                Duration.ofSeconds(10), () -> given().get("/health/ready").statusCode() == 200);
        given().get("/health/ready")
                .then()
                .body("status", equalTo("UP"))
                .body(
                        "checks.name",
                        hasItems(
                                "Database connections health check",
                                "question-service",
                                "session-service",
                                "scoring-service"));
        given().get("/health/ready")
                .then()
                .body("checks.find { it.name == 'session-service' }.data.size()", equalTo(2));
        Services.stopScores();
        try {
            given().get("/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'scoring-service' }.status", equalTo("DOWN"))
                    .body("checks.find { it.name == 'session-service' }.status", equalTo("UP"));
            given().get("/health/live").then().statusCode(200);
        } finally {
            Services.startScores();
        }
        Services.await(
                Duration.ofSeconds(10), () -> given().get("/health/ready").statusCode() == 200);
    }
}
