package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.QuestionEvent.KitSaved;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class KitsIT {

    private final As author = As.newOrganisation("author");
    private final As interviewer = author.colleague("interviewer");

    @Test
    void aKitIsMadeReadChangedAndDeletedAndEachIsTold() {
        // Given
        String first = author.publishes(Contents.complete().title("First"));
        String second = author.publishes(Contents.complete().title("Second"));
        // When
        String id = interviewer
                .post("/api/kits", kit("Senior", item(first), item(second)))
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("builtIn", equalTo(false))
                .body("updatedBy", equalTo(interviewer.member().toString()))
                .body("items.title", contains("First", "Second"))
                .body("items[0].plannedMinutes", equalTo(10))
                .body("items[0].minutes", equalTo(12))
                .body("items[0].status", equalTo("published"))
                .body("items[0].competency", equalTo("model-evaluation"))
                .extract()
                .path("id");
        interviewer
                .put("/api/kits/" + id, with(kit("Senior, shorter", item(second)), "revision", 1))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("items.title", contains("Second"));
        interviewer.delete("/api/kits/" + id + "?revision=2").statusCode(204);
        // Then
        interviewer.get("/api/kits/" + id).statusCode(404);
        try (EventProbe probe = EventProbe.on(Topics.QUESTIONS)) {
            List<Received> events = probe.awaitCount(Duration.ofSeconds(20), 3, r -> id.equals(r.key()));
            assertEquals(
                    List.of("kit.saved.v1", "kit.saved.v1", "kit.deleted.v1"),
                    events.stream().map(Received::type).toList());
            KitSaved saved = (KitSaved) events.get(1).event().data();
            assertEquals("Senior, shorter", saved.name());
            assertEquals(2, saved.revision());
            assertEquals(45, saved.minutes());
            assertEquals(second, saved.items().getFirst().question().toString());
        }
    }

    @Test
    void builtInKitsAreReadableByAllAndChangedByNobody() {
        // When
        String id = interviewer
                .get("/api/kits?limit=100")
                .statusCode(200)
                .body("items.name", hasItems("Senior ML engineer, 45 minutes", "Intermediate ML engineer, 45 minutes"))
                .body("items.builtIn", hasItem(true))
                .extract()
                .path("items.find { it.builtIn }.id");
        // Then
        interviewer
                .get("/api/kits/" + id)
                .statusCode(200)
                .body("minutes", equalTo(45))
                .body("updatedBy", nullValue())
                .body("items.status", everyItem(equalTo("published")));
        interviewer.delete("/api/kits/" + id).statusCode(409).body("type", equalTo("/problems/built-in"));
        Object question = interviewer.get("/api/kits/" + id).extract().path("items[0].question");
        interviewer
                .put("/api/kits/" + id, with(kit("Mine now", item(question)), "revision", 1))
                .statusCode(409);
        interviewer
                .post("/api/kits", kit("Own kit of built-in questions", item(question)))
                .statusCode(201);
    }

    @Test
    void aStaleRevisionIsRefused() {
        // Given
        String question = author.publishes(Contents.complete());
        String id =
                author.post("/api/kits", kit("Kit", item(question))).extract().path("id");
        // Then
        author.put("/api/kits/" + id, with(kit("Kit", item(question)), "revision", 2))
                .statusCode(409)
                .body("type", equalTo("/problems/stale-revision"));
        author.delete("/api/kits/" + id + "?revision=7").statusCode(409);
        author.put("/api/kits/" + id, kit("Kit", item(question)))
                .statusCode(400)
                .body("errors.field", contains("revision"));
        author.delete("/api/kits/" + id).statusCode(204);
    }

    @Test
    void onlyPublishedQuestionsThatMayBeSeenAreTakenUp() {
        // Given
        String draft = author.drafts(Contents.complete());
        String retired = author.publishes(Contents.complete());
        author.post("/api/questions/" + retired + "/retire", Map.of("revision", 2))
                .statusCode(200);
        String foreign = As.newOrganisation("author").publishes(Contents.complete());
        String good = author.publishes(Contents.complete());
        // When
        author.post(
                        "/api/kits",
                        kit(
                                "Kit",
                                item(good),
                                item(draft),
                                item(retired),
                                item(foreign),
                                item(UUID.randomUUID()),
                                item(good)))
                // Then
                .statusCode(422)
                .body("type", equalTo("/problems/kit-items"))
                .body(
                        "errors.field",
                        contains(
                                "items[1].question",
                                "items[2].question",
                                "items[3].question",
                                "items[4].question",
                                "items[5].question"));
    }

    @Test
    void limitsAreNamedByField() {
        Object item = item(author.publishes(Contents.complete()));
        author.post("/api/kits", kit("Kit")).statusCode(400).body("errors.field", contains("items"));
        author.post("/api/kits", kit("Kit", Collections.nCopies(31, item).toArray()))
                .statusCode(400)
                .body("errors.field", contains("items"));
        author.post("/api/kits", with(kit(" ", item), "minutes", 4))
                .statusCode(400)
                .body("errors.field", contains("minutes", "name"));
        author.post(
                        "/api/kits",
                        kit("Kit", Map.of("question", UUID.randomUUID(), "version", 1, "minutes", 0, "weight", 9)))
                .statusCode(400)
                .body("errors.field", contains("items[0].minutes", "items[0].weight"));
    }

    @Test
    void kitsAreListedByNamePageByPage() {
        // Given
        Object item = item(author.publishes(Contents.complete()));
        for (String name : List.of("b kit", "A kit", "c kit")) {
            author.post("/api/kits", kit(name, item)).statusCode(201);
        }
        // When
        String next = author.get("/api/kits?limit=2")
                .body("items.name", contains("A kit", "b kit"))
                .extract()
                .path("next");
        // Then
        author.get("/api/kits?limit=2&cursor=" + next)
                .body("items[0].name", equalTo("c kit"))
                .body("items", hasSize(2));
    }

    @Test
    void anotherOrganisationDoesNotSeeIt() {
        // Given
        Object item = item(author.publishes(Contents.complete()));
        String id = author.post("/api/kits", kit("Ours", item)).extract().path("id");
        As stranger = As.newOrganisation("administrator");
        // Then
        stranger.get("/api/kits/" + id).statusCode(404);
        stranger.delete("/api/kits/" + id).statusCode(404);
        stranger.get("/api/kits?limit=100").body("items.id", not(hasItem(id)));
        Object own = item(stranger.publishes(Contents.complete()));
        stranger.put("/api/kits/" + id, with(kit("Theirs", own), "revision", 1)).statusCode(404);
    }

    @Test
    void aKitThatIsItsAuthorsAloneIsSeenByOthersOnceItIsShared() {
        // Given
        Object item = item(author.publishes(Contents.complete()));
        String id = interviewer
                .post("/api/kits", with(kit("Mine", item), "onlyMe", true))
                .statusCode(201)
                .body("onlyMe", equalTo(true))
                .extract()
                .path("id");
        author.get("/api/kits/" + id).statusCode(404);
        author.delete("/api/kits/" + id).statusCode(404);
        author.put("/api/kits/" + id, with(kit("Taken", item), "revision", 1)).statusCode(404);
        author.get("/api/kits?limit=100").body("items.id", not(hasItem(id)));
        interviewer.get("/api/kits?limit=100").body("items.id", hasItem(id));
        interviewer
                .put("/api/kits/" + id, with(kit("Mine", item), "revision", 1))
                .body("onlyMe", equalTo(true));
        // When
        interviewer
                .put("/api/kits/" + id, with(with(kit("Ours", item), "revision", 2), "onlyMe", false))
                .statusCode(200)
                .body("onlyMe", equalTo(false));
        // Then
        author.get("/api/kits/" + id).statusCode(200).body("name", equalTo("Ours"));
        author.get("/api/kits?limit=100").body("items.id", hasItem(id));
        interviewer
                .put("/api/kits/" + id, with(with(kit("Mine again", item), "revision", 3), "onlyMe", true))
                .statusCode(409)
                .body("type", equalTo("/problems/kit-shared"));
    }

    private static Map<String, Object> kit(String name, Object... items) {
        return Map.of("name", name, "level", "senior", "minutes", 45, "items", Arrays.asList(items));
    }

    private static Map<String, Object> with(Map<String, Object> kit, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(kit);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> item(Object question) {
        return Map.of("question", question, "version", 1, "minutes", 12, "weight", 3);
    }
}
