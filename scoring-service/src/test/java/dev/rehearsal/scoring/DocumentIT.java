package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class DocumentIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId REVIEWER = member(9);

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void theFilesHoldTheNumbersOfTheBoardAndTheNamesOfTheRequest() throws IOException {
        // Given
        tenant.play(Interview.ofTwo(candidate(1), 1, drift, 4, 3).submitted(ANNA, Recommendation.YES));
        tenant.play(Interview.ofTwo(candidate(2), 2, drift, 2, 1).overridden(REVIEWER, 1, 2.25));
        JsonPath board =
                tenant.as(REVIEWER, "reviewer").get("/api/scores/board").jsonPath();
        // When
        Response csv = post(REVIEWER, "/api/scores/board/document", body("csv", "=Ada, Augusta"));
        Response pdf = post(REVIEWER, "/api/scores/board/document", body("pdf", "=Ada, Augusta"));
        // Then
        csv.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"board.csv\""))
                .header("Cache-Control", equalTo("no-store"));
        List<String> lines = csv.asString().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).endsWith("monitoring,monitoring_low,monitoring_high"), lines.get(0));
        assertTrue(lines.get(2).startsWith("\"'=Ada, Augusta\"," + candidate(1) + ",no,,3.5,"), lines.get(2));
        assertTrue(lines.get(1).startsWith(candidate(2) + "," + candidate(2) + ",no,,1.5,"), lines.get(1));
        assertTrue(lines.get(1).contains(",1,2.25,"), lines.get(1));
        double fair = board.getDouble("candidates[1].fair.average");
        assertTrue(lines.get(2).contains("," + shortly(fair, 4) + ","), lines.get(2));
        pdf.then().statusCode(200).contentType("application/pdf");
        String text = text(pdf);
        assertTrue(text.contains("=Ada, Augusta"), text);
        assertTrue(text.contains(String.format(Locale.ROOT, "%.2f", fair)), text);
        assertTrue(text.contains("2.25"), text);
    }

    @Test
    void aCandidateComesWithEveryRating() throws IOException {
        // Given
        tenant.play(Interview.ofTwo(candidate(1), 1, drift, 4, 1));
        tenant.play(Interview.ofTwo(candidate(2), 2, drift, 2, 1));
        String path = "/api/scores/candidates/" + candidate(1) + "/document?cut=3";
        // When
        Response csv = post(REVIEWER, path, body("csv", "Ada"));
        Response pdf = post(REVIEWER, path, body("pdf", "Ada"));
        // Then
        List<String> lines =
                csv.then().statusCode(200).extract().asString().lines().toList();
        assertEquals(
                4, lines.stream().filter(line -> line.startsWith("rating,")).count());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("cut,") && line.contains(",3,")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("raw-mean,") && line.contains(",2.5,")));
        String text = text(pdf);
        assertTrue(text.startsWith("Ada"), text);
        assertTrue(text.contains("One more interviewer"), text);
        post(REVIEWER, "/api/scores/candidates/" + UUID.randomUUID() + "/document", body("csv", "Ada"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverHasNotSubmittedGetsAFileWithoutNumbers() throws IOException {
        // Given
        tenant.play(Interview.ofTwo(candidate(1), 1, drift, 4, 3).submitted(BEN, Recommendation.YES));
        String one = "/api/scores/candidates/" + candidate(1) + "/document";
        // When
        List<Response> csv = List.of(
                post(ANNA, "/api/scores/board/document", body("csv", "Ada")), post(ANNA, one, body("csv", "Ada")));
        String pdf = text(post(ANNA, "/api/scores/board/document", body("pdf", "Ada")))
                + text(post(ANNA, one, body("pdf", "Ada")));
        // Then
        for (Response file : csv) {
            assertFalse(file.then().statusCode(200).extract().asString().contains("3.5"), file.asString());
        }
        assertTrue(
                csv.getFirst().asString().contains(",yes,,,,,,"), csv.getFirst().asString());
        assertFalse(pdf.contains("3.50"), pdf);
        assertTrue(pdf.contains("withheld until your scorecard is submitted"), pdf);
    }

    @Test
    void whatIsNotARequestIsRefused() {
        String tooMany = IntStream.range(0, 1_001)
                .mapToObj(i -> "{\"id\":\"" + new UUID(1, i) + "\",\"name\":\"x\"}")
                .collect(java.util.stream.Collectors.joining(","));
        for (String body : List.of(
                "{}",
                "{\"format\":\"doc\",\"names\":[]}",
                "{\"format\":\"csv\",\"names\":[{\"id\":\"x\",\"name\":\"Ada\"}]}",
                "{\"format\":\"csv\",\"names\":[{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\" \"}]}",
                "{\"format\":\"csv\",\"names\":[],\"more\":1}",
                "{\"format\":\"csv\",\"names\":[" + tooMany + "]}")) {
            post(REVIEWER, "/api/scores/board/document", body)
                    .then()
                    .statusCode(400)
                    .contentType(containsString("application/problem+json"));
        }
        tenant.as(ANNA, "interviewer")
                .contentType("application/json")
                .body("{\"format\":\"csv\",\"names\":[]}")
                .post("/api/scores/board/document")
                .then()
                .statusCode(403);
    }

    private static String body(String format, String name) {
        return "{\"format\":\"" + format + "\",\"names\":[{\"id\":\"" + candidate(1) + "\",\"name\":\"" + name
                + "\"}]}";
    }

    private Response post(MemberId member, String path, String body) {
        return tenant.as(member, "reviewer")
                .contentType("application/json")
                .accept("*/*")
                .body(body)
                .post(path);
    }

    private static String shortly(double value, int decimals) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(Response pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
