package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One interview session, scheduled and entered through the public API. */
public final class Interview {

    /** How long a step may take before it counts as failed. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api host;
    private final String id;

    private Interview(Api host, String id) {
        this.host = host;
        this.id = id;
    }

    /** Schedules an interview of somebody new with that kit. */
    public static Interview schedule(
            Api host, String kit, String title, String candidate, List<String> panel, Instant startsAt, int minutes) {
        return schedule(host, kit, title, Api.object().put("name", candidate), panel, startsAt, minutes);
    }

    /** Schedules one more interview, of the same candidate. */
    public Interview another(String kit, String title, List<String> panel, Instant startsAt, int minutes) {
        return schedule(host, kit, title, Api.object().put("id", candidate()), panel, startsAt, minutes);
    }

    private static Interview schedule(
            Api host,
            String kit,
            String title,
            ObjectNode candidate,
            List<String> panel,
            Instant startsAt,
            int minutes) {
        ObjectNode body = Api.object()
                .put("kit", kit)
                .put("title", title)
                .put("startsAt", startsAt.toString())
                .put("zone", "Europe/Berlin")
                .put("minutes", minutes);
        body.set("candidate", candidate);
        ArrayNode members = body.putArray("panel");
        panel.forEach(members::add);
        return new Interview(
                host, host.post("/api/sessions", body).ok().path("id").asText());
    }

    /** The id of the built-in kit whose name contains that text. */
    public static String kitNamed(Api host, String text) {
        for (JsonNode kit : host.get("/api/kits?limit=100").ok().path("items")) {
            if (kit.path("name").asText().contains(text)) {
                return kit.path("id").asText();
            }
        }
        throw new IllegalStateException("there is no kit named like " + text);
    }

    public String id() {
        return id;
    }

    /** The session as its host sees it. */
    public JsonNode view() {
        return host.get("/api/sessions/" + id).ok();
    }

    /** The id of who is interviewed. */
    public String candidate() {
        return view().path("candidate").path("id").asText();
    }

    /** The secret part of a fresh join link. */
    public String invitation() {
        String link = host.post("/api/sessions/" + id + "/invitation", null)
                .ok()
                .path("link")
                .asText();
        return link.substring(link.indexOf('#') + 1);
    }

    /** Redeems a join link as a browser with that device id would. */
    public static Api.Answer redeem(Api anonymous, String token, String device) {
        return anonymous.post("/api/auth/join", Api.object().put("token", token).put("device", device));
    }

    /** The questions of the kit, in order. */
    public List<String> questions() {
        List<String> ids = new ArrayList<>();
        view().path("kit")
                .path("items")
                .forEach(item -> ids.add(item.path("question").asText()));
        return ids;
    }

    /** The criteria of a question that an interviewer's room shows, or an empty list before it does. */
    public static List<String> criteria(JsonNode panelView, String question) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : panelView.path("items")) {
            if (item.path("question").asText().equals(question)) {
                item.path("content")
                        .path("criteria")
                        .forEach(c -> ids.add(c.path("id").asText()));
            }
        }
        return ids;
    }

    /** Enters the room under that name and waits for the welcome. */
    public LiveRoom enter(Api person, String name) throws InterruptedException {
        LiveRoom room = person.room(id);
        room.await("the welcome", PATIENCE, r -> r.welcomes() > 0);
        room.sendAndWait("joined", Api.object().put("name", name), PATIENCE);
        return room;
    }
}
