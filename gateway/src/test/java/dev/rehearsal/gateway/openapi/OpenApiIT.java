package dev.rehearsal.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class OpenApiIT {

    @Test
    void oneDocumentHasTheOperationsOfTheGatewayAndOfEveryService() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("servers.url", equalTo(java.util.List.of("/")))
                .body("paths", hasKey("/api/auth/sign-in"))
                .body("paths", hasKey("/api/members/{id}"))
                .body("paths", not(hasKey("/internal/hidden")))
                .body("paths.keySet().findAll { it.startsWith('/api/stub') }.size()", equalTo(3))
                .body("components.schemas", hasKey("Shared"))
                .body("components.schemas", hasKey("Problem"))
                .body("components.securitySchemes", aMapWithSize(1))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("paths.'/api/members'.get.security[0]", hasKey("bearer"))
                .body("paths.'/api/members'.get.operationId", equalTo("listMembers"))
                .body("components.schemas.Role.enum", hasItems("administrator", "author", "interviewer", "reviewer"))
                .body(
                        "components.schemas.SignedIn.required",
                        hasItems("accessToken", "expiresAt", "member", "organisation"))
                .body("paths.values().collectMany { it.values() }*.operationId", everyItem(notNullValue()));
    }
}
