package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.Problems;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class BadInputIT {

    private final As author = As.newOrganisation("author");

    @Test
    void whatIsNotJsonIsMalformed() {
        for (String body : List.of("{", "{\"content\":", "nonsense", "\"", "[1,")) {
            Problems.is(author.request().body(body).post("/api/questions").then(), 400, "malformed");
        }
        Problems.is(author.request().body("[]").post("/api/questions").then(), 400, "malformed");
    }

    @Test
    void anEmptyBodyIsRefused() {
        author.request().post("/api/questions").then().statusCode(400).contentType("application/problem+json");
        author.request()
                .body("null")
                .post("/api/questions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        invalid(Map.of("content", Map.of("title", "A", "colour", "red")), "content.colour");
        invalid(Map.of("content", Map.of("title", "A"), "extra", 1), "extra");
    }

    @Test
    void aWrongTypeIsNamed() {
        invalid(Map.of("content", Map.of("title", "A", "difficulty", "hard")), "content.difficulty");
        invalid(Map.of("content", Map.of("title", "A", "level", "wizard")), "content.level");
        invalid(Map.of("content", Map.of("title", "A", "keyPoints", "one")), "content.keyPoints");
        invalid(Map.of("content", Map.of("title", "A", "keyPoints", List.of(1))), "content.keyPoints[0]");
        invalid(Map.of("content", 5), "content");
    }

    @Test
    void aMissingFieldIsNamed() {
        invalid(Map.of(), "content");
        invalid(Map.of("content", Map.of()), "content.title");
        String id = author.drafts(Contents.complete());
        author.post("/api/questions/" + id + "/publish", Map.of())
                .statusCode(400)
                .body("errors.field", contains("revision"));
        author.put("/api/questions/" + id + "/draft", Map.of("content", Map.of("title", "A")))
                .statusCode(400)
                .body("errors.field", contains("revision"));
    }

    @Test
    void whatIsOverALimitIsNamed() {
        invalid(Map.of("content", Map.of("title", "x".repeat(121))), "content.title");
        invalid(Map.of("content", Map.of("title", "A", "prompt", "x".repeat(6_001))), "content.prompt");
        invalid(Map.of("content", Map.of("title", "A", "competency", "cooking")), "content.competency");
        invalid(
                Map.of("content", Map.of("title", "A", "followUps", List.of(Map.of("kind", "who", "text", "?")))),
                "content.followUps[0].kind");
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        author.request()
                .body("{\"content\":{\"title\":\"A\",\"prompt\":\"a\\u0000b\"}}")
                .post("/api/questions")
                .then()
                .statusCode(400)
                .body("errors.field", contains("content.content"));
        author.request()
                .body("{\"content\":{\"title\":\"A\",\"prompt\":\"half \\ud83d\"}}")
                .post("/api/questions")
                .then()
                .statusCode(400);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        String huge = "{\"content\":{\"title\":\"A\",\"prompt\":\"" + "x".repeat(3_000_000) + "\"}}";
        author.request().body(huge).post("/api/questions").then().statusCode(413);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        author.get("/api/questions/not-a-uuid").statusCode(404).contentType("application/problem+json");
        author.get("/api/questions/" + UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/not-found"));
        author.get("/api/questions/" + UUID.randomUUID() + "/versions/0").statusCode(anyOf(equalTo(400), equalTo(404)));
        author.get("/api/nothing").statusCode(404);
    }

    @Test
    void noAnswerTellsOfClassesOrStackTraces() {
        Problems.tellsNothingOfTheInside(author.request()
                .body("{\"content\":{\"title\":5,\"keyPoints\":[{\"weight\":\"x\"}]}}")
                .post("/api/questions")
                .then());
    }

    private void invalid(Object body, String field) {
        author.post("/api/questions", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }
}
