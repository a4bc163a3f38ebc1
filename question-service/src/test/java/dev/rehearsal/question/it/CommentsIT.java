package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class CommentsIT {

    private final As author = As.newOrganisation("author");
    private final As reviewer = author.colleague("author");
    private final As interviewer = author.colleague("interviewer");

    @Test
    void commentsStayAtTheirPlaceAndAreAnsweredAndResolved() {
        // Given
        String comments = "/api/questions/" + author.drafts(Contents.complete()) + "/comments";
        // When
        String first = reviewer.post(
                        comments, Map.of("field", "criteria[diagnosis].anchors.3", "text", "What would one hear?"))
                .statusCode(201)
                .body("resolvedBy", nullValue())
                .extract()
                .path("id");
        reviewer.post(comments, Map.of("text", "Good otherwise"))
                .statusCode(201)
                .body("field", nullValue());
        author.post(comments + "/" + first + "/replies", Map.of("text", "The curve."))
                .statusCode(200)
                .body("replies.text", contains("The curve."));
        reviewer.request()
                .post(comments + "/" + first + "/resolve")
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo(reviewer.member().toString()));
        // Then
        author.get(comments)
                .body("items.text", contains("What would one hear?", "Good otherwise"))
                .body("items[0].resolvedAt", notNullValue());
        interviewer.get(comments).statusCode(403);
        As.newOrganisation("author").get(comments).statusCode(404);
        reviewer.post(comments, Map.of("field", "somewhere", "text", "x"))
                .statusCode(400)
                .body("errors.field", everyItem(equalTo("field")));
        reviewer.post(comments, Map.of("text", " ")).statusCode(400);
        reviewer.request()
                .post(comments + "/" + author.member() + "/resolve")
                .then()
                .statusCode(404);
    }
}
