package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** The people of one organisation, made through the public API. */
public final class Team {

    /** Somebody who has signed in. */
    public record Person(String id, String name, String email, Api api) {}

    private final Api anonymous;
    private final Person administrator;

    private Team(Api anonymous, Person administrator) {
        this.anonymous = anonymous;
        this.administrator = administrator;
    }

    /** Whether the product at that address still waits for its first administrator. */
    public static boolean needed(URI base) {
        return Api.at(base).get("/api/auth/setup").ok().path("needed").asBoolean();
    }

    /** Makes the organisation and its first administrator with the one-time code. */
    public static Team found(URI base, String code, String organisation, String name, String email, String password) {
        Api anonymous = Api.at(base);
        ObjectNode body = Api.object()
                .put("code", code)
                .put("organisation", organisation)
                .put("name", name)
                .put("email", email)
                .put("password", password);
        return new Team(
                anonymous,
                person(anonymous, anonymous.post("/api/auth/setup", body).ok(), email));
    }

    /** The organisation of an administrator who exists already. */
    public static Team of(URI base, String email, String password) {
        Api anonymous = Api.at(base);
        return new Team(anonymous, person(anonymous, signIn(anonymous, email, password), email));
    }

    public Person administrator() {
        return administrator;
    }

    /** Adds a member with those roles, who accepts the invitation and sets the password. */
    public Person join(String name, String email, String password, String... roles) {
        ObjectNode body = Api.object().put("name", name).put("email", email);
        ArrayNode list = body.putArray("roles");
        List.of(roles).forEach(list::add);
        String link =
                administrator.api().post("/api/members", body).ok().path("link").asText();
        ObjectNode accept =
                Api.object().put("code", link.substring(link.indexOf('#') + 1)).put("password", password);
        return person(anonymous, anonymous.post("/api/auth/accept", accept).ok(), email);
    }

    /** Signs a member in again, with a fresh token. */
    public Person signIn(Person person, String password) {
        return person(anonymous, signIn(anonymous, person.email(), password), person.email());
    }

    private static JsonNode signIn(Api anonymous, String email, String password) {
        return anonymous
                .post("/api/auth/sign-in", Api.object().put("email", email).put("password", password))
                .ok();
    }

    private static Person person(Api anonymous, JsonNode signedIn, String email) {
        JsonNode member = signedIn.path("member");
        return new Person(
                member.path("id").asText(),
                member.path("name").asText(),
                email,
                anonymous.as(signedIn.path("accessToken").asText()));
    }
}
