package dev.rehearsal.question.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what, for every operation that the OpenAPI document names. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class AccessIT {

    private static final Set<String> READERS = Set.of("administrator", "author", "interviewer", "reviewer");
    private static final Set<String> WRITERS = Set.of("administrator", "author");
    private static final Set<String> KIT_WRITERS = Set.of("administrator", "author", "interviewer");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("searchQuestions", READERS),
            Map.entry("readQuestion", READERS),
            Map.entry("listQuestionVersions", READERS),
            Map.entry("readQuestionVersion", READERS),
            Map.entry("createQuestion", WRITERS),
            Map.entry("saveQuestionDraft", WRITERS),
            Map.entry("publishQuestion", WRITERS),
            Map.entry("retireQuestion", WRITERS),
            Map.entry("copyQuestion", WRITERS),
            Map.entry("answerQuestionWarnings", WRITERS),
            Map.entry("askForReview", WRITERS),
            Map.entry("withdrawReview", WRITERS),
            Map.entry("approveDraft", WRITERS),
            Map.entry("askForChanges", WRITERS),
            Map.entry("confirmQuestion", WRITERS),
            Map.entry("readQuestionHistory", WRITERS),
            Map.entry("readEditorialRules", READERS),
            Map.entry("decideEditorialRules", Set.of("administrator")),
            Map.entry("listReviewComments", WRITERS),
            Map.entry("commentOnQuestion", WRITERS),
            Map.entry("replyToComment", WRITERS),
            Map.entry("resolveComment", WRITERS),
            Map.entry("reopenComment", WRITERS),
            Map.entry("listErrorReports", READERS),
            Map.entry("listErrorReportsOfQuestion", READERS),
            Map.entry("reportError", READERS),
            Map.entry("answerErrorReport", WRITERS),
            Map.entry("previewImport", WRITERS),
            Map.entry("importQuestions", WRITERS),
            Map.entry("readImport", WRITERS),
            Map.entry("beginImportJob", WRITERS),
            Map.entry("sendImportText", WRITERS),
            Map.entry("startImportJob", WRITERS),
            Map.entry("readImportJob", WRITERS),
            Map.entry("listImportRemarks", WRITERS),
            Map.entry("exportQuestions", READERS),
            Map.entry("readCoverage", READERS),
            Map.entry("listKits", READERS),
            Map.entry("readKit", READERS),
            Map.entry("createKit", KIT_WRITERS),
            Map.entry("replaceKit", KIT_WRITERS),
            Map.entry("deleteKit", KIT_WRITERS),
            Map.entry("composeKit", KIT_WRITERS),
            Map.entry("listKitReplacements", KIT_WRITERS),
            Map.entry("readTaxonomy", READERS));

    private record Operation(String id, String method, String path, JsonNode described) {}

    @Test
    void everyOperationOfTheDocumentIsNamedHere() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (Operation operation : operations()) {
            documented.add(operation.id());
        }
        assertEquals(new TreeSet<>(ALLOWED.keySet()), documented);
    }

    @Test
    void everyRoleMayDoWhatItMayAndNothingElse() throws IOException {
        UUID organisation = UUID.randomUUID();
        for (Operation operation : operations()) {
            for (String role : TestTokens.roles()) {
                int status = call(operation, token(organisation, role)).statusCode();
                if (ALLOWED.getOrDefault(operation.id(), Set.of()).contains(role)) {
                    assertNotEquals(403, status, operation.id() + " as " + role);
                    assertNotEquals(401, status, operation.id() + " as " + role);
                    assertTrue(status < 500, operation.id() + " as " + role + ": " + status);
                } else {
                    assertEquals(403, status, operation.id() + " as " + role);
                }
            }
        }
    }

    private static String token(UUID organisation, String role) {
        TestTokens tokens = TestTokens.ofThisRun();
        return role.equals("candidate")
                ? tokens.candidate(organisation, UUID.randomUUID(), UUID.randomUUID())
                : tokens.member(organisation, UUID.randomUUID(), role);
    }

    @Test
    void withoutATokenEveryOperationAnswers401() throws IOException {
        for (Operation operation : operations()) {
            given().contentType("application/json")
                    .request(operation.method(), operation.path())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
    }

    @Test
    void badTokensAreRefused() {
        TestTokens.ofThisRun()
                .bad(UUID.randomUUID(), UUID.randomUUID(), "author")
                .forEach((flaw, token) -> assertEquals(
                        401,
                        given().header("Authorization", "Bearer " + token)
                                .get("/api/questions")
                                .statusCode(),
                        flaw));
    }

    @Test
    void theDocumentIsCompleteEnoughForTypes() throws IOException {
        JsonNode document = document();
        for (Operation operation : operations()) {
            JsonNode described = operation.described();
            assertFalse(described.path("summary").asText().isEmpty(), operation.id());
            assertFalse(described.path("tags").isEmpty(), operation.id());
            assertTrue(
                    described.path("responses").has("401")
                            && described.path("responses").has("403"),
                    operation.id());
        }
        List<String> bags = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            boolean shaped = schema.getValue().has("properties")
                    || !schema.getValue().path("type").asText().equals("object");
            if (!shaped) {
                bags.add(schema.getKey());
            }
        });
        assertEquals(List.of(), bags);
        JsonNode view = document.at("/components/schemas/QuestionView");
        assertTrue(view.path("required").toString().contains("\"revision\""), view::toString);
        assertFalse(view.path("required").toString().contains("\"version\""), view::toString);
        assertEquals(
                "[\"integer\",\"null\"]", view.at("/properties/version/type").toString());
        assertEquals(
                "[\"junior\",\"intermediate\",\"senior\",\"staff\"]",
                document.at("/components/schemas/Level/enum").toString());
    }

    @Test
    void theServiceSaysThatItIsReady() {
        given().get("/health/ready").then().statusCode(200);
        given().get("/health/live").then().statusCode(200);
    }

    private static Response call(Operation operation, String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .request(operation.method(), operation.path());
    }

    private static JsonNode document() throws IOException {
        return As.JSON.readTree(
                given().accept("application/json").get("/q/openapi?format=json").asString());
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getValue().path("operationId").asText(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey()
                                        .replaceAll(
                                                "\\{(id|comment|report)}",
                                                UUID.randomUUID().toString())
                                        .replace("{version}", "1"),
                                method.getValue()))));
        return operations;
    }
}
