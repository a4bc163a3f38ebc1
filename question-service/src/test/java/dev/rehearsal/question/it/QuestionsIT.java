package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionEvent.QuestionRetired;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class QuestionsIT {

    private final As author = As.newOrganisation("author");

    @Test
    void aQuestionIsDraftedPublishedAndRevisedAndItsVersionsStay() {
        // Given
        String id = author.drafts(Contents.complete());
        String path = "/api/questions/" + id;
        author.get(path)
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("version", nullValue())
                .body("revision", equalTo(1))
                .body("hasDraft", equalTo(true))
                .body("builtIn", equalTo(false))
                .body("missing", empty())
                .body("updatedBy", equalTo(author.member().toString()))
                .body("content.kind", equalTo("scenario"))
                .body("content.criteria[0].anchors.4", equalTo("Also says why not"));
        // When
        author.publish(id, 1)
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("version", equalTo(1))
                .body("hasDraft", equalTo(false));
        author.put(
                        path + "/draft",
                        Map.of(
                                "revision",
                                2,
                                "content",
                                As.json(Contents.complete()
                                        .title("A better title")
                                        .draft())))
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("hasDraft", equalTo(true))
                .body("content.title", equalTo("A better title"));
        author.publish(id, 3).statusCode(200).body("version", equalTo(2));
        // Then
        author.get(path + "/versions")
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].publishedBy", equalTo(author.member().toString()))
                .body("next", nullValue());
        author.get(path + "/versions/1")
                .statusCode(200)
                .body("question", equalTo(id))
                .body("content.title", equalTo("Choosing a threshold"))
                .body("publishedAt", notNullValue());
        author.get(path + "/versions/2").body("content.title", equalTo("A better title"));
        author.get(path + "/versions/3").statusCode(404);
    }

    @Test
    void publishingAndRetiringAreToldInOrder() {
        // Given
        String id = author.publishes(Contents.complete().title("Told to others"));
        // When
        author.post("/api/questions/" + id + "/retire", Map.of("revision", 2))
                .statusCode(200)
                .body("status", equalTo("retired"));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.QUESTIONS)) {
            List<Received> events = probe.awaitCount(Duration.ofSeconds(20), 2, r -> id.equals(r.key()));
            assertEquals(
                    List.of("question.published.v1", "question.retired.v1"),
                    events.stream().map(Received::type).toList());
            QuestionPublished published =
                    (QuestionPublished) events.getFirst().event().data();
            assertEquals("Told to others", published.content().title());
            assertEquals(1, published.version());
            assertEquals(
                    author.organisation(),
                    events.getFirst().event().organisation().value());
            assertEquals(
                    new QuestionRetired(QuestionId.of(id), 1),
                    events.get(1).event().data());
        }
    }

    @Test
    void aDraftWithATitleAloneSaysWhatIsMissing() {
        // Given
        String id = author.post("/api/questions", Map.of("content", Map.of("title", "Only a title")))
                .statusCode(201)
                .body("missing", hasItems("level", "kind", "prompt", "keyPoints", "criteria"))
                .extract()
                .path("id");
        // When
        author.post("/api/questions/" + id + "/publish", Map.of("revision", 1))
                // Then
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/incomplete"))
                .body("errors.field", hasItems("level", "referenceAnswer", "criteria"));
        author.get("/api/questions/" + id).body("status", equalTo("draft"));
    }

    @Test
    void aStaleRevisionIsRefusedAndChangesNothing() {
        // Given
        String id = author.publishes(Contents.complete());
        // When
        author.put(
                        "/api/questions/" + id + "/draft",
                        Map.of(
                                "revision",
                                1,
                                "content",
                                As.json(Contents.complete().title("Too late").draft())))
                // Then
                .statusCode(409)
                .body("type", equalTo("/problems/stale-revision"));
        author.get("/api/questions/" + id)
                .body("revision", equalTo(2))
                .body("content.title", equalTo("Choosing a threshold"));
    }

    @Test
    void readersSeeTheVersionAndWritersTheDraft() {
        // Given
        As interviewer = author.colleague("interviewer");
        String id = author.publishes(Contents.complete());
        author.put(
                        "/api/questions/" + id + "/draft",
                        Map.of(
                                "revision",
                                2,
                                "content",
                                As.json(Contents.complete().title("Not yet").draft())))
                .statusCode(200);
        String unpublished = author.drafts(Contents.complete());
        // Then
        author.get("/api/questions/" + id).body("content.title", equalTo("Not yet"));
        interviewer.get("/api/questions/" + id).body("content.title", equalTo("Choosing a threshold"));
        interviewer.get("/api/questions/" + unpublished).statusCode(404);
        interviewer.get("/api/questions/" + unpublished + "/versions").statusCode(404);
    }

    @Test
    void aBuiltInQuestionIsCopiedNotChanged() {
        // Given
        String id =
                author.get("/api/questions?origin=built-in&limit=1").extract().path("items[0].id");
        // When
        author.post("/api/questions/" + id + "/retire", Map.of("revision", 2))
                .statusCode(409)
                .body("type", equalTo("/problems/built-in"));
        String copy = author.request()
                .post("/api/questions/" + id + "/copy")
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("builtIn", equalTo(false))
                .extract()
                .path("id");
        // Then
        author.get("/api/questions/" + copy)
                .body("missing", empty())
                .body("similar[0].id", equalTo(id))
                .body("similar[0].similarity", greaterThan(0.9f));
        author.publish(copy, 1).statusCode(200);
    }

    @Test
    void nearDuplicatesAreShown() {
        // Given
        String first = author.drafts(Contents.complete()
                .title("How do you handle skewed click logs?")
                .prompt("How do you handle skewed click logs?")
                .answer("Down-sample the negatives and correct the probabilities afterwards."));
        // When
        String second = author.drafts(Contents.complete()
                .title("Describe ways of handling click logs that are skewed.")
                .prompt("Describe ways of handling click logs that are skewed.")
                .answer("Negatives can be down-sampled; afterwards the probabilities need correcting."));
        // Then
        author.get("/api/questions/" + second).body("similar.id", hasItem(first));
        author.get("/api/questions/" + second).body("similar.id", not(hasItem(second)));
    }

    @Test
    void anotherOrganisationDoesNotSeeIt() {
        // Given
        String id = author.publishes(Contents.complete().title("Ours alone"));
        As stranger = As.newOrganisation("administrator");
        // Then
        stranger.get("/api/questions/" + id).statusCode(404);
        stranger.get("/api/questions/" + id + "/versions").statusCode(404);
        stranger.get("/api/questions/" + id + "/versions/1").statusCode(404);
        stranger.put(
                        "/api/questions/" + id + "/draft",
                        Map.of(
                                "revision",
                                2,
                                "content",
                                As.json(Contents.complete().draft())))
                .statusCode(404);
        stranger.post("/api/questions/" + id + "/publish", Map.of("revision", 2))
                .statusCode(404);
        stranger.post("/api/questions/" + id + "/retire", Map.of("revision", 2)).statusCode(404);
        stranger.request().post("/api/questions/" + id + "/copy").then().statusCode(404);
        stranger.get("/api/questions?origin=own").body("items", hasSize(0));
    }

    @Test
    void theTaxonomyListsAllThatQuestionsAreClassifiedBy() {
        author.get("/api/taxonomy")
                .statusCode(200)
                .body("competencies", hasSize(21))
                .body("competencies.id", hasItems("model-evaluation", "leadership-and-communication"))
                .body("levels", contains("junior", "intermediate", "senior", "staff"))
                .body("kinds", hasItems("concept", "system-design"));
    }
}
