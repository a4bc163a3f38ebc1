package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class EditorialIT {

    private final As author = As.newOrganisation("author");
    private final As reviewer = author.colleague("author");
    private final As interviewer = author.colleague("interviewer");

    @Test
    void aDraftIsReviewedByAnotherAndPublishedWhereThatIsTheRule() {
        // Given
        author.colleague("administrator")
                .put("/api/questions/rules", Map.of("approvalRequired", true))
                .statusCode(200);
        String id = author.drafts(Contents.complete());
        author.publish(id, 1).statusCode(409).body("type", equalTo("/problems/approval-needed"));
        answerAll(author, id, 1).statusCode(200).body("revision", equalTo(2));
        // When
        review(author, id, "", 2, "Is level 3 fair?")
                .statusCode(200)
                .body("editorial.review.stage", equalTo("in-review"));
        review(author, id, "/approve", 3, null).statusCode(409).body("type", equalTo("/problems/own-draft"));
        review(reviewer, id, "/changes", 3, "Say which costs")
                .statusCode(200)
                .body("editorial.review.decidedBy", equalTo(reviewer.member().toString()));
        revise(author, id, 4, Contents.complete().prompt("A detector flags too much; alarms cost 5. What now?"))
                .body("editorial.review.stage", equalTo("writing"));
        review(author, id, "", 5, null).statusCode(200);
        review(reviewer, id, "/approve", 6, null).statusCode(200);
        author.publish(id, 7).statusCode(200).body("version", equalTo(1));
        // Then
        author.get("/api/questions/" + id + "/history")
                .statusCode(200)
                .body(
                        "items.act",
                        contains(
                                "published",
                                "approved",
                                "review-asked",
                                "reopened",
                                "changes-asked",
                                "review-asked",
                                "answered",
                                "begun"))
                .body("items[4].note", equalTo("Say which costs"))
                .body("items[4].by", equalTo(reviewer.member().toString()))
                .body("items[0].version", equalTo(1));
        interviewer.get("/api/questions/" + id + "/history").statusCode(403);
    }

    @Test
    void anOrganisationOfOneIsNotLockedOut() {
        // Given
        As alone = As.newOrganisation("administrator");
        alone.get("/api/questions/rules").body("approvalRequired", equalTo(false));
        // Then
        alone.publishes(Contents.complete());
        alone.colleague("author")
                .put("/api/questions/rules", Map.of("approvalRequired", true))
                .statusCode(403);
        As.newOrganisation("administrator").get("/api/questions/rules").body("approvalRequired", equalTo(false));
    }

    @Test
    void anUnansweredWarningHoldsThePublicationUpAndItsAnswerIsShownToReaders() {
        // Given
        String id = author.drafts(Contents.complete().coding());
        author.post("/api/questions/" + id + "/publish", Map.of("revision", 1))
                .statusCode(422)
                .body("type", equalTo("/problems/unanswered-warnings"))
                .body("errors.field", hasItems("checks", "keyPoints"));
        // When
        answer(author, id, 1, "not-run/checks", "Ran with the reference solution on 3.13.")
                .statusCode(200);
        author.get("/api/questions/" + id)
                .body(
                        "editorial.warnings.find { it.id == 'not-run/checks' }.answer.text",
                        equalTo("Ran with the reference solution on 3.13."))
                .body("editorial.warnings.find { it.id == 'thin' }.answer", nullValue());
        answer(author, id, 2, "no-such", "x").statusCode(422).body("errors.field", contains("answers[0].warning"));
        answer(author, id, 2, "thin", "A quick one.").statusCode(200);
        author.post("/api/questions/" + id + "/publish", Map.of("revision", 3)).statusCode(200);
        // Then
        interviewer
                .get("/api/questions/" + id)
                .body("editorial.warnings", empty())
                .body("editorial.review", nullValue())
                .body("editorial.published.answer", hasItem("A quick one."));
        interviewer
                .get("/api/questions/" + id + "/versions/1")
                .body("warnings.code", hasItems("not-run", "thin"))
                .body("warnings.answer", hasItem("A quick one."));
        // When
        revise(author, id, 4, Contents.complete().coding().check("assert f() == 2"));
        // Then
        author.post("/api/questions/" + id + "/publish", Map.of("revision", 5))
                .statusCode(422)
                .body("errors.field", hasItem("checks"))
                .body("errors.field", not(hasItem("keyPoints")));
    }

    @Test
    void editingOnAndOnIsOneEntryOfTheHistory() {
        // Given
        String id = author.drafts(Contents.complete());
        // When
        for (int i = 1; i <= 4; i++) {
            revise(author, id, i, Contents.complete().title("Title " + i));
        }
        revise(reviewer, id, 5, Contents.complete().title("Mine"));
        // Then
        author.get("/api/questions/" + id + "/history")
                .body("items.act", contains("edited", "edited", "begun"))
                .body("items.revision", contains(6, 5, 1));
    }

    @Test
    void draftsInReviewAreFoundByThoseWhoMayJudgeThem() {
        // Given
        String asked = author.drafts(Contents.complete().title("Look at me"));
        author.drafts(Contents.complete().title("Not yet"));
        answerAll(author, asked, 1);
        review(author, asked, "", 2, null).statusCode(200);
        // Then
        reviewer.get("/api/questions?review=in-review")
                .body("items.id", contains(asked))
                .body("items.review", contains("in-review"));
        interviewer.get("/api/questions?review=in-review").statusCode(200).body("items", hasSize(0));
        reviewer.get("/api/questions?review=sometime").statusCode(400).body("errors.field", contains("review"));
    }

    @Test
    void whatIsDueIsListedUntilSomebodyFindsItStillRight() {
        // Given
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String past = author.publishes(
                Contents.complete().title("Past").reviewBy(today.minusDays(40).toString()));
        String soon = author.publishes(
                Contents.complete().title("Soon").reviewBy(today.plusDays(20).toString()));
        author.publishes(
                Contents.complete().title("Later").reviewBy(today.plusDays(60).toString()));
        author.publishes(Contents.complete().title("Never"));
        List<String> due = interviewer
                .get("/api/questions?due=true&origin=own&sort=title")
                .body("items.reviewDue", contains("overdue", "soon"))
                .extract()
                .path("items.id");
        assertEquals(List.of(past, soon), due);
        // When
        String next = today.plusYears(1).toString();
        author.post(
                        "/api/questions/" + past + "/confirm",
                        Map.of("revision", 2, "reviewBy", next, "note", "Read the docs again"))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("editorial.reviewBy", equalTo(next))
                .body("editorial.reviewDue", nullValue())
                .body("editorial.confirmed.note", equalTo("Read the docs again"));
        // Then
        author.get("/api/questions?due=true&origin=own").body("items.id", contains(soon));
        author.get("/api/questions/" + past + "/versions/1")
                .body("content.reviewBy", equalTo(today.minusDays(40).toString()));
        author.post("/api/questions/" + past + "/confirm", Map.of("revision", 3, "reviewBy", "soon", "note", "x"))
                .statusCode(400)
                .body("errors.field", contains("reviewBy"));
    }

    private static ValidatableResponse revise(As who, String id, int revision, Contents contents) {
        return who.put(
                        "/api/questions/" + id + "/draft",
                        Map.of("revision", revision, "content", As.json(contents.draft())))
                .statusCode(200);
    }

    private static ValidatableResponse review(As who, String id, String step, int revision, @Nullable String note) {
        Map<String, Object> body =
                note == null ? Map.of("revision", revision) : Map.of("revision", revision, "note", note);
        return who.post("/api/questions/" + id + "/review" + step, body);
    }

    private static ValidatableResponse answer(As who, String id, int revision, String warning, String text) {
        return who.put(
                "/api/questions/" + id + "/answers",
                Map.of("revision", revision, "answers", List.of(Map.of("warning", warning, "text", text))));
    }

    private static ValidatableResponse answerAll(As who, String id, int revision) {
        List<String> warnings = who.get("/api/questions/" + id).extract().path("editorial.warnings.id");
        return who.put(
                "/api/questions/" + id + "/answers",
                Map.of(
                        "revision",
                        revision,
                        "answers",
                        warnings.stream()
                                .map(warning -> Map.of("warning", warning, "text", "It is meant so."))
                                .toList()));
    }
}
