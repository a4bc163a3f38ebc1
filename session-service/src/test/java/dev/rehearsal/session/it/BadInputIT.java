package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.testkit.Problems;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class BadInputIT extends FoundedCompany {

    @Test
    void whatIsNotJsonIsMalformed() {
        for (String body : List.of("{", "{\"title\":", "nonsense", "\"", "[1,", "[]")) {
            Problems.is(company.as(company.ann).body(body).post("/api/sessions").then(), 400, "malformed");
        }
    }

    @Test
    void anEmptyBodyIsRefused() {
        company.as(company.ann).post("/api/sessions").then().statusCode(400).contentType("application/problem+json");
        company.as(company.ann)
                .body("null")
                .post("/api/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void unknownFieldsWrongTypesAndMissingFieldsAreNamed() {
        invalid(company.planWith("extra", 1), "extra");
        invalid(company.planWith("candidate", Map.of("name", "A", "colour", "red")), "candidate.colour");
        invalid(company.planWith("minutes", "many"), "minutes");
        invalid(company.planWith("panel", "one"), "panel");
        invalid(company.planWith("panel", List.of("me")), "panel[0]");
        invalid(company.planWith("kit", "mine"), "kit");
        invalid(company.planWith("candidate", Map.of()), "candidate.somebody");
        invalid(company.planWith("candidate", Map.of("name", " ")), "candidate.name");
        Map<String, Object> untitled = company.planWith("minutes", 45);
        untitled.remove("title");
        invalid(untitled, "title");
    }

    @Test
    void whatIsOverALimitIsNamed() {
        invalid(company.planWith("title", "x".repeat(121)), "title");
        invalid(company.planWith("candidate", Map.of("name", "x".repeat(121))), "candidate.name");
        invalid(company.planWith("candidate", Map.of("name", "A", "email", "nobody")), "candidate.email");
        invalid(company.planWith("minutes", 241), "minutes");
        invalid(company.planWith("zone", "x".repeat(61)), "zone", "zoneKnown");
    }

    @Test
    void aTimeInAnotherCenturyIsRefused() {
        for (String time : List.of("1999-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z")) {
            invalid(company.planWith("startsAt", time), "startsAt");
            patch(Map.of("revision", 1, "startsAt", time), "startsAt");
            list("from", time).body("errors.field", contains("from"));
            list("to", time).body("errors.field", contains("to"));
            list("cursor", cursor(time + " " + UUID.randomUUID())).body("errors.field", contains("cursor"));
        }
        invalid(company.planWith("startsAt", "tomorrow"), "startsAt");
        for (String number : List.of("1e300", "99999999999999999999", "-1e17")) {
            String body = "{\"revision\":1,\"startsAt\":" + number + "}";
            company.as(company.ann)
                    .body(body)
                    .patch("/api/sessions/" + company.scheduled())
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("startsAt"));
        }
        for (Map<String, String> parameter : List.of(
                Map.of("from", "tomorrow"),
                Map.of("status", "later"),
                Map.of("sort", "best"),
                Map.of("limit", "many"))) {
            company.as(company.ann)
                    .queryParams(parameter)
                    .get("/api/sessions")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of("x", "%00", cursor("a\0b c"), cursor("2031-01-01T00:00:00Z"), cursor(" "))) {
            list("cursor", cursor).body("errors.field", contains("cursor"));
        }
    }

    @Test
    void charactersThatCannotBeKeptAreRefused() {
        String session = company.scheduled();
        for (String text : Problems.TEXTS_THAT_CANNOT_BE_KEPT) {
            invalid(company.planWith("title", text), "title");
            invalid(company.planWith("candidate", Map.of("name", text)), "candidate.name");
            invalid(company.planWith("zone", text), "zoneKnown");
            patch(Map.of("revision", 1, "title", text), "title");
            Problems.invalid(
                    company.as(company.ann)
                            .body(Map.of("revision", 1, "reason", text))
                            .post("/api/sessions/" + session + "/cancel")
                            .then(),
                    "reason");
            for (String field : List.of("summary", "strengths", "concerns", "feedback")) {
                Map<String, Object> draft = new HashMap<>(
                        Map.of("revision", 0, "summary", "", "strengths", "", "concerns", "", "feedback", ""));
                draft.put(field, text);
                Problems.invalid(
                        company.as(company.ann)
                                .body(draft)
                                .put("/api/sessions/" + session + "/scorecards/mine")
                                .then(),
                        field);
            }
            Problems.invalid(
                    company.as(company.ann)
                            .body(Map.of("revision", 0, "ratings", List.of(), "reason", text))
                            .post("/api/sessions/" + session + "/scorecards/mine/amendments")
                            .then(),
                    "reason");
        }
    }

    @Test
    void aTitleOfNothingButSpaceIsRefused() {
        invalid(company.planWith("title", " "), "title");
        patch(Map.of("revision", 1, "title", "  "), "title");
        patch(Map.of("revision", 1, "title", ""), "title");
    }

    @Test
    void inARoomTextThatCannotBeKeptIsRefusedAndTheNumbersGoOn() {
        // Given
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(RoomClient.Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            // When
            String half = ann.refused("chatted", "{\"text\":\"half \\ud83d\"}");
            String zero = ann.refused("chatted", "{\"text\":\"a\\u0000b\"}");
            String field = ann.refused("chatted", "{\"te\\u0000xt\":\"ab\"}");
            String edit = ann.refused("edited", "{\"file\":\"main.py\",\"base\":0,\"updates\":[[[0,\"\\udc00\"]]]}");
            ann.raw("{\"t\":\"presence\",\"data\":{\"at\":\"\\ud83d\"}}");
            // Then
            for (String type : List.of(half, zero, field, edit)) {
                assertEquals("/problems/invalid-entry", type);
            }
            ann.act("chatted", "{\"text\":\"whole \\ud83d\\ude00\"}");
        }
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        company.as(company.ann)
                .body(company.planWith("title", "x".repeat(700_000)))
                .post("/api/sessions")
                .then()
                .statusCode(413);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        for (String id : List.of("not-a-uuid", UUID.randomUUID().toString(), "%00")) {
            company.as(company.ann)
                    .get("/api/sessions/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        company.as(company.ann)
                .get("/api/sessions/" + company.scheduled() + "/entries/0")
                .then()
                .statusCode(404);
        company.as(company.ann)
                .get("/api/sessions/" + company.scheduled() + "/entries/x")
                .then()
                .statusCode(404);
    }

    @Test
    void noAnswerTellsOfClassesOrStackTraces() {
        Problems.tellsNothingOfTheInside(company.as(company.ann)
                .body("{\"title\":5,\"panel\":[{\"weight\":\"x\"}]}")
                .post("/api/sessions")
                .then());
    }

    private ValidatableResponse list(String parameter, String value) {
        return company.as(company.ann)
                .queryParam(parameter, value)
                .get("/api/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("/problems/"));
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void patch(Map<String, Object> change, String field) {
        Problems.invalid(
                company.as(company.ann)
                        .body(change)
                        .patch("/api/sessions/" + company.scheduled())
                        .then(),
                field);
    }

    private void invalid(Map<String, Object> plan, String... fields) {
        for (String field : fields) {
            Problems.invalid(company.schedule(plan), field);
        }
    }
}
