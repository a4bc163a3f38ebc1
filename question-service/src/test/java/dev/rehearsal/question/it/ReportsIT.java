package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.question.Contents;
import dev.rehearsal.question.report.ErrorReport;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class ReportsIT {

    private final As author = As.newOrganisation("author");
    private final As interviewer = author.colleague("interviewer");

    @Test
    void aReadersReportIsAnsweredAndFixedAndTheReaderSeesIt() {
        // Given
        String id = author.publishes(Contents.complete());
        String report = report(interviewer, id, 1, "Recall is meant, not precision")
                .statusCode(201)
                .body("state", equalTo("open"))
                .body("title", equalTo("Choosing a threshold"))
                .body("by", equalTo(interviewer.member().toString()))
                .extract()
                .path("id");
        author.get("/api/questions/reports?state=open").body("items.id", contains(report));
        String answer = "/api/questions/" + id + "/reports/" + report + "/answer";
        // When
        author.post(answer, Map.of("revision", 1, "answer", "Corrected", "fixedIn", 2))
                .statusCode(422)
                .body("errors.field", contains("fixedIn"));
        author.put(
                        "/api/questions/" + id + "/draft",
                        Map.of(
                                "revision",
                                2,
                                "content",
                                As.json(Contents.complete().answer("Recall.").draft())))
                .statusCode(200);
        author.publish(id, 3).statusCode(200);
        author.post(answer, Map.of("revision", 1, "answer", "Corrected", "fixedIn", 2))
                .statusCode(200);
        // Then
        interviewer
                .get("/api/questions/" + id + "/reports")
                .body("items.state", contains("fixed"))
                .body("items[0].fixedIn", equalTo(2))
                .body("items[0].answer", equalTo("Corrected"))
                .body("items[0].answeredBy", equalTo(author.member().toString()));
        author.get("/api/questions/reports?state=open").body("items", hasSize(0));
        author.post(answer, Map.of("revision", 1, "answer", "Again")).statusCode(409);
        interviewer.post(answer, Map.of("revision", 2, "answer", "Mine")).statusCode(403);
    }

    @Test
    void readersSeeTheirOwnReportsAndThoseWhoAnswerSeeAllPageByPage() {
        // Given
        As other = author.colleague("reviewer");
        String id = author.publishes(Contents.complete());
        report(interviewer, id, 1, "First");
        report(other, id, 1, "Second");
        report(interviewer, id, 1, "Third");
        // Then
        other.get("/api/questions/" + id + "/reports").body("items.text", contains("Second"));
        other.get("/api/questions/reports").body("items.text", contains("Second"));
        author.get("/api/questions/reports?mine=true").body("items", hasSize(0));
        As.newOrganisation("administrator").get("/api/questions/reports").body("items", hasSize(0));
        // When
        ValidatableResponse first = author.get("/api/questions/reports?limit=2");
        first.body("items.text", contains("Third", "Second")).body("next", notNullValue());
        String next = first.extract().path("next");
        // Then
        author.get("/api/questions/reports?limit=2&cursor=" + next)
                .body("items.text", contains("First"))
                .body("next", nullValue());
        author.get("/api/questions/reports?limit=2&state=open&cursor=" + next).statusCode(400);
    }

    @Test
    void aBuiltInQuestionCanBeReportedWithinOnesOwnOrganisation() {
        // Given
        String id =
                author.get("/api/questions?origin=built-in&limit=1").extract().path("items[0].id");
        // When
        report(interviewer, id, 1, "The second source is gone").statusCode(201);
        // Then
        author.get("/api/questions/" + id + "/reports").body("items.text", contains("The second source is gone"));
        As.newOrganisation("author").get("/api/questions/" + id + "/reports").body("items", hasSize(0));
    }

    @Test
    void whatCannotBeReportedIsSaid() {
        // Given
        String id = author.publishes(Contents.complete());
        String draft = author.drafts(Contents.complete());
        // Then
        report(interviewer, id, 2, "No such version").statusCode(422).body("errors.field", contains("version"));
        report(author, draft, 1, "Not published").statusCode(422);
        report(interviewer, draft, 1, "Not visible").statusCode(404);
        report(interviewer, id, 1, "x".repeat(ErrorReport.LONGEST + 1))
                .statusCode(400)
                .body("errors.field", everyItem(equalTo("text")));
        author.get("/api/questions/reports?state=lost").statusCode(400).body("errors.field", contains("state"));
    }

    @Test
    void nobodyFillsTheInboxAlone() {
        // Given
        String id = author.publishes(Contents.complete());
        for (int i = 0; i < ErrorReport.MOST_OPEN; i++) {
            report(interviewer, id, 1, "Number " + i).statusCode(201);
        }
        // Then
        report(interviewer, id, 1, "One more").statusCode(409).body("type", equalTo("/problems/too-many-open"));
        report(author.colleague("interviewer"), id, 1, "Another's").statusCode(201);
    }

    private static ValidatableResponse report(As who, String id, int version, String text) {
        return who.post(
                "/api/questions/" + id + "/reports",
                Map.of("version", version, "field", "referenceAnswer", "text", text));
    }
}
