package dev.rehearsal.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** How a person comes in: with the code of an invitation, or with a password. */
public final class SignUps {

    private SignUps() {}

    /** The one-time code in a link of an invitation. */
    public static String code(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    /** Chooses a password with a one-time code. */
    public static Response accept(String code, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", password))
                .post("/api/auth/accept");
    }

    /** Signs in. */
    public static Response signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/auth/sign-in");
    }
}
