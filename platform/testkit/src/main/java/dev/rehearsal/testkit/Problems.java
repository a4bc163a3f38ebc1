package dev.rehearsal.testkit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** What every service says of a request that it cannot take (RFC 9457), and inputs that every service is tried with. */
public final class Problems {

    /** Texts that neither PostgreSQL nor JSON can keep: with U+0000, and with half of a surrogate pair. */
    public static final List<String> TEXTS_THAT_CANNOT_BE_KEPT = List.of("a\0b", "half \ud83d", "\ude00 half");

    private Problems() {}

    /** The answer is a problem of that status, of the type {@code /problems/<slug>}. */
    public static void is(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }

    /** The answer says that this field is invalid, perhaps among others. */
    public static void invalid(ValidatableResponse answer, String field) {
        is(answer, 400, "invalid");
        answer.body("errors.field", hasItem(field));
    }

    /** The answer is a problem with the request, and names no class and no line of code. */
    public static void tellsNothingOfTheInside(ValidatableResponse answer) {
        String body = answer.statusCode(400).extract().asString();
        for (String inside : List.of("dev.rehearsal", "java.", "jackson")) {
            assertThat(body, not(containsString(inside)));
        }
    }
}
