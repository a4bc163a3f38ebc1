package dev.rehearsal.question.it;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who asks the service for something. */
record As(UUID organisation, UUID member, String... roles) {

    static final ObjectMapper JSON = new JsonMapper();

    /** A member of a new organisation. */
    static As newOrganisation(String... roles) {
        return new As(UUID.randomUUID(), UUID.randomUUID(), roles);
    }

    /** Another member of the same organisation. */
    As colleague(String... otherRoles) {
        return new As(organisation, UUID.randomUUID(), otherRoles);
    }

    String token() {
        return TestTokens.ofThisRun().member(organisation, member, roles);
    }

    RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token()).contentType("application/json");
    }

    ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, parameters).then();
    }

    ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return request().body(body).put(path).then();
    }

    ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** Begins a question; returns its id. */
    String drafts(Contents contents) {
        return drafts(contents.draft());
    }

    String drafts(DraftContent content) {
        return post("/api/questions", Map.of("content", json(content)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Begins a question and publishes it; returns its id. */
    String publishes(Contents contents) {
        String id = drafts(contents);
        publish(id, 1).statusCode(200);
        return id;
    }

    /** Publishes a draft, with an answer to each of its warnings. */
    ValidatableResponse publish(String id, int revision) {
        List<String> warnings = get("/api/questions/" + id).extract().path("editorial.warnings.id");
        List<Map<String, String>> answers = warnings.stream()
                .map(warning -> Map.of("warning", warning, "text", "It is meant so."))
                .toList();
        return post("/api/questions/" + id + "/publish", Map.of("revision", revision, "answers", answers));
    }

    static Object json(DraftContent content) {
        return JSON.convertValue(content, Map.class);
    }

    static JsonPath body(ValidatableResponse response) {
        Response raw = response.extract().response();
        return raw.jsonPath();
    }
}
