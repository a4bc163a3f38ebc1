package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class SearchIT {

    private final As author = As.newOrganisation("author");

    @Test
    void fullTextFindsInflectedWordsTitlesFirst() {
        // Given
        String inAnswer =
                author.publishes(Contents.complete().title("Something else").answer("Mentions zeppelins once."));
        String inTitle = author.publishes(Contents.complete().title("Landing a zeppelin"));
        // Then
        author.get("/api/questions?q=zeppelins")
                .statusCode(200)
                .body("items.id", equalTo(List.of(inTitle, inAnswer)))
                .body("total", equalTo(2))
                .body("items[1].excerpt", containsString("Mentions zeppelins once"));
        author.get("/api/questions?q=zeppelin -landing").body("items.id", equalTo(List.of(inAnswer)));
        author.get("/api/questions?q=\"landing a zeppelin\"").body("items.id", equalTo(List.of(inTitle)));
    }

    @Test
    void aTypingErrorIsForgiven() {
        // Given
        String id = author.publishes(Contents.complete().title("Quantisation of embeddings"));
        // Then
        author.get("/api/questions?q=quantsation&origin=own")
                .body("items.id", equalTo(List.of(id)))
                .body("alike", equalTo(true))
                .body("total", equalTo(1));
        author.get("/api/questions?q=quantsation embeddings&origin=own").body("items.id", equalTo(List.of(id)));
        author.get("/api/questions?q=quantisation&origin=own").body("alike", equalTo(false));
    }

    @Test
    void aTypingErrorIsForgivenInsideTheTextsToo() {
        author.get("/api/questions?q=leakge&origin=built-in")
                .body("items.title", hasItem("Cross-validated AUC of 0.94 that vanishes on fresh patients"));
    }

    @Test
    void whatNoQuestionSaysIsNotFound() {
        author.get("/api/questions?q=xyzzyplugh")
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void oddSearchTextsAreJustTexts() {
        for (String odd : List.of("' or 1=1 --", "%", "\"open", "a & | !", "<b>", "()", "\u0000x", "\\", "🙂")) {
            author.request().queryParam("q", odd).get("/api/questions").then().statusCode(200);
        }
    }

    @Test
    void textsOfNothingButOperatorsFindNothingOrAreReadAsWritten() {
        for (String operators : List.of(
                "-".repeat(200),
                "- ".repeat(100),
                "-\"".repeat(100),
                "-\"\"".repeat(66),
                "-\" ".repeat(66),
                "-or ".repeat(50),
                "or ".repeat(66),
                "or-".repeat(66),
                "-a ".repeat(66),
                "-a-".repeat(66),
                "\"((((",
                "(".repeat(200),
                "\"".repeat(200),
                "<->",
                "!!!!",
                "!".repeat(200),
                "&|".repeat(100),
                ":*".repeat(100),
                "--\u0301".repeat(66))) {
            for (String sort : List.of("relevance", "title")) {
                author.request()
                        .queryParam("q", operators)
                        .queryParam("sort", sort)
                        .get("/api/questions")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void facetsNarrowAndCountsRespectTheOtherFilters() {
        // Given
        author.publishes(Contents.complete().title("One").level(Level.SENIOR).kind(Kind.CONCEPT));
        author.publishes(Contents.complete().title("Two").level(Level.SENIOR).kind(Kind.COMPARISON));
        author.publishes(Contents.complete().title("Three").level(Level.JUNIOR).kind(Kind.CONCEPT));
        author.drafts(Contents.complete().title("Four").level(null).kind(null));
        // When
        JsonPath page = As.body(author.get("/api/questions?origin=own&level=senior&level=junior&kind=concept"));
        // Then
        assertEquals(2, page.getInt("total"));
        assertEquals(List.of("junior", "senior"), page.getList("facets.level.value"));
        assertEquals(List.of(1, 1), page.getList("facets.level.count"));
        assertEquals(List.of("concept", "comparison"), page.getList("facets.kind.value"));
        assertEquals(List.of(2, 1), page.getList("facets.kind.count"));
        assertEquals(List.of("published"), page.getList("facets.status.value"));
        author.get("/api/questions?origin=own").body("total", equalTo(4)).body("facets.status.value", hasItem("draft"));
        author.colleague("reviewer").get("/api/questions?origin=own").body("total", equalTo(3));
    }

    @Test
    void coverageCountsWhatIsPublished() {
        // Given
        author.publishes(Contents.complete().level(Level.STAFF).kind(Kind.COMPARISON));
        author.publishes(Contents.complete().level(Level.STAFF).kind(Kind.COMPARISON));
        author.drafts(Contents.complete().level(Level.STAFF).kind(Kind.COMPARISON));
        // Then
        author.get("/api/questions/coverage")
                .statusCode(200)
                .body("counts.findAll { !it.builtIn }.level", equalTo(List.of("staff")))
                .body("counts.findAll { !it.builtIn }.kind", equalTo(List.of("comparison")))
                .body("counts.findAll { !it.builtIn }.count", equalTo(List.of(2)))
                .body("counts.findAll { it.builtIn }.count.sum()", greaterThanOrEqualTo(150));
    }

    @Test
    void theBuiltInBankIsThereForEveryOrganisation() {
        author.get("/api/questions?origin=built-in&limit=100")
                .body("total", greaterThanOrEqualTo(150))
                .body("items.builtIn", everyItem(equalTo(true)))
                .body("items.status", everyItem(equalTo("published")))
                .body("facets.kind", hasSize(6));
        author.get("/api/questions?origin=built-in&kind=coding&level=intermediate&level=senior&limit=100")
                .body("items.level", everyItem(oneOf("intermediate", "senior")))
                .body("items.hasCode", everyItem(equalTo(true)));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionInEveryOrder() {
        // Given
        for (int i = 0; i < 7; i++) {
            author.publishes(Contents.complete().title("Paged " + (i % 3)).difficulty(1 + i % 2));
        }
        for (String sort : List.of("relevance", "title", "updated", "difficulty")) {
            for (String text : List.of("", "&q=paged")) {
                // When
                List<String> ids = allPages("/api/questions?origin=own&limit=2&sort=" + sort + text);
                // Then
                assertEquals(7, ids.size(), sort + text);
                assertEquals(7, new HashSet<>(ids).size(), sort + text);
            }
        }
        List<String> titles = As.body(author.get("/api/questions?origin=own&limit=100&sort=title"))
                .getList("items.title");
        assertEquals(titles.stream().sorted().toList(), titles);
    }

    private List<String> allPages(String path) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = "";
        for (int page = 0; cursor != null && page < 20; page++) {
            JsonPath body = As.body(author.request()
                    .queryParam("cursor", cursor)
                    .get(path)
                    .then()
                    .statusCode(200));
            assertTrue(body.getList("items").size() <= 2);
            ids.addAll(body.getList("items.id", String.class));
            cursor = body.getString("next");
        }
        return ids;
    }

    @Test
    void aParameterThatIsNotValidIsNamed() {
        for (String query : List.of(
                "limit=0",
                "limit=101",
                "level=wizard",
                "kind=riddle",
                "status=lost",
                "sort=luck",
                "origin=nowhere",
                "cursor=abc",
                "competency=No%20Such")) {
            author.get("/api/questions?" + query)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", equalTo(List.of(query.split("=")[0])));
        }
        author.get("/api/questions?q=" + "x".repeat(201)).statusCode(400);
        author.get("/api/questions?limit=many").statusCode(not(500));
    }

    @Test
    void aCursorHoldsForItsOwnListOnly() {
        // Given
        author.publishes(Contents.complete().title("First"));
        author.publishes(Contents.complete().title("Second"));
        String next = author.get("/api/questions?origin=own&limit=1&sort=title")
                .extract()
                .path("next");
        // Then
        author.get("/api/questions?origin=own&limit=1&sort=title&cursor=" + next)
                .statusCode(200);
        author.get("/api/questions?origin=own&limit=1&sort=updated&cursor=" + next)
                .statusCode(400);
        author.get("/api/questions?limit=1&sort=title&cursor=" + next).statusCode(400);
    }
}
