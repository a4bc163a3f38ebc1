package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class ImportsIT {

    private static final String GUIDE = """
            Senior questions of our own

            Q1. How do you shuffle a bounded stream?

            Keep a buffer and swap at random. For example,

            import random
            buffer = list(range(10))
            random.shuffle(buffer)

            Q2. How can a bounded stream be shuffled?

            Keep a buffer, and at random swap.

            Q3. What is backpressure?

            A slow reader slows the writer down.

            Tips for your interview

            • Sleep well
            """;

    private final As author = As.newOrganisation("author");

    @Test
    void aPreviewShowsWhatWouldBeImportedAndKeepsNothing() {
        author.post("/api/imports/preview", text(GUIDE))
                .statusCode(200)
                .body("found", equalTo(3))
                .body("items.number", contains(1, 2, 3))
                .body("items.level", contains("senior", "senior", "senior"))
                .body("items[0].hasCode", equalTo(true))
                .body("items[0].language", equalTo("python"))
                .body("items[0].code", equalTo("import random\nbuffer = list(range(10))\nrandom.shuffle(buffer)"))
                .body("items[0].answer", equalTo("Keep a buffer and swap at random. For example,"))
                .body("items[0].similar[0].in", equalTo("import"))
                .body("items[0].similar[0].number", equalTo(2))
                .body("items[0].similar[0].question", nullValue())
                .body("items[2].similar", empty())
                .body("unread.line", contains(1, 19, 21))
                .body(
                        "unread.reason",
                        contains("before the first question", "advice to the reader", "advice to the reader"));
        author.get("/api/questions?origin=own").body("total", equalTo(0));
    }

    @Test
    void importedQuestionsAreDraftsWithTheirOrigin() {
        // When
        String id = author.post("/api/imports", text(GUIDE))
                .statusCode(201)
                .body("created", equalTo(3))
                .body("items.number", contains(1, 2, 3))
                .body("refused", empty())
                .extract()
                .path("id");
        // Then
        String question = author.get("/api/imports/" + id)
                .statusCode(200)
                .body("name", equalTo("our guide"))
                .body("created", equalTo(3))
                .body("createdBy", equalTo(author.member().toString()))
                .extract()
                .path("items[0].question");
        author.get("/api/questions/" + question)
                .body("status", equalTo("draft"))
                .body("origin.import", equalTo(id))
                .body("origin.number", equalTo(1))
                .body("content.level", equalTo("senior"))
                .body("content.kind", equalTo("concept"))
                .body("content.codeSample.language", equalTo("python"))
                .body("content.codeSample.requires", empty())
                .body("similar", hasSize(1))
                .body("missing", hasItems("criteria", "keyPoints", "difficulty"));
        author.get("/api/questions?origin=own&status=draft").body("total", equalTo(3));
    }

    @Test
    void aSecondPreviewFindsTheFirstImportInTheBank() {
        // Given
        author.post("/api/imports", text(GUIDE)).statusCode(201);
        // Then
        author.post("/api/imports/preview", text("1. What is backpressure?\nA slow reader slows the writer."))
                .body("items[0].similar[0].in", equalTo("bank"))
                .body("items[0].similar[0].title", equalTo("What is backpressure?"))
                .body("items[0].similar[0].similarity", greaterThan(0.7f));
        As.newOrganisation("author")
                .post("/api/imports/preview", text("1. What is backpressure?\nA slow reader slows the writer."))
                .body("items[0].similar", empty());
    }

    @Test
    void onlySelectedNumbersAreImported() {
        Map<String, Object> request =
                Map.of("name", "our guide", "format", "guide", "text", GUIDE, "selected", List.of(3, 8));
        author.post("/api/imports", request)
                .statusCode(201)
                .body("items.number", contains(3))
                .body("refused.number", contains(8));
        author.get("/api/questions?origin=own").body("items.title", contains("What is backpressure?"));
    }

    @Test
    void aTextWithoutQuestionsIsReportedAndNotImported() {
        author.post("/api/imports/preview", text("Nothing here."))
                .statusCode(200)
                .body("found", equalTo(0))
                .body("unread", hasSize(1));
        author.post("/api/imports", text("Nothing here."))
                .statusCode(422)
                .body("type", equalTo("/problems/nothing-to-import"));
    }

    @Test
    void moreThanOneMebibyteIsTooLarge() {
        author.post("/api/imports/preview", text("x".repeat(1024 * 1024 + 1)))
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        author.post("/api/imports/preview", text("1. What is big?\n" + "y ".repeat(500_000)))
                .statusCode(200)
                .body("items[0].warnings", hasItem("The answer was cut after 12000 characters."));
    }

    @Test
    void aRequestThatIsNotValidIsNamedByField() {
        author.post("/api/imports/preview", Map.of("name", "a", "format", "stone", "text", "x"))
                .statusCode(400)
                .body("errors.field", contains("format"));
        author.post("/api/imports/preview", Map.of("format", "auto", "text", " "))
                .statusCode(400)
                .body("errors.field", contains("name", "text"));
    }

    @Test
    void anotherOrganisationDoesNotSeeTheImport() {
        String id = author.post("/api/imports", text(GUIDE)).extract().path("id");
        As.newOrganisation("author").get("/api/imports/" + id).statusCode(404);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("name", "our guide", "format", "auto", "text", text);
    }
}
