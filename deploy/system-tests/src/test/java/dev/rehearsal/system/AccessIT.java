package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.client.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Every documented operation refuses whoever may not call it. The table {@code access.txt} names every operation, and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final RunningRehearsal product = RunningRehearsal.shared();
    private final Map<String, String> ids = new HashMap<>();
    private List<Access> table = List.of();
    private MintedTokens tokens;
    private Cast cast;
    private String organisation = "";

    @BeforeAll
    void prepare() throws Exception {
        table = Access.table();
        tokens = MintedTokens.genuine(product.address(), product.product().secret("signing-key.pem"));
        cast = Cast.gather(product, "access");
        organisation = organisationOf(cast.first().api());
        Api author = product.team().administrator().api();
        JsonNode draft = author.post("/api/questions", JSON.readTree("{\"content\":{\"title\":\"Mine\"}}"))
                .ok();
        JsonNode published = author.get("/api/questions?status=published&limit=1")
                .ok()
                .path("items")
                .get(0);
        JsonNode kit = author.post("/api/kits", kit(published)).ok();
        JsonNode imported = author.post(
                        "/api/imports",
                        JSON.createObjectNode()
                                .put("name", "guide")
                                .put("format", "auto")
                                .put("text", "1. What is overfitting?\nA model that has learnt the noise.\n"))
                .ok();
        ids.put("question", draft.path("id").asText());
        ids.put("builtInQuestion", published.path("id").asText());
        ids.put("kit", kit.path("id").asText());
        ids.put("import", imported.path("id").asText());
        ids.put("session", cast.interview().id());
        ids.put("member", cast.second().id());
        ids.put("builtInKit", dev.rehearsal.client.Interview.kitNamed(author, "Senior"));
    }

    @Test
    void theTableNamesEveryDocumentedOperationAndNoOther() {
        JsonNode paths = Api.at(product.address()).get("/openapi.json").ok().path("paths");
        Set<String> documented = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertEquals(
                String.join("\n", documented),
                table.stream().map(Access::operation).sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void nobodyGetsInWithoutATokenOrWithAForgedOne() throws Exception {
        String forged = MintedTokens.forged(product.address())
                .token(organisation, cast.first().id(), "interviewer", null);
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            if (row.needsToken()) {
                checks.add(() -> assertRefused(row, Api.at(product.address()), "no token", Set.of(401)));
                checks.add(() -> assertRefused(row, Api.at(product.address()).as(forged), "forged", Set.of(401)));
            }
        }
        assertAll(checks);
    }

    @Test
    void everyOperationRefusesTheWrongRole() {
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            if (row.needsToken()) {
                for (String group : row.refused()) {
                    String session = group.equals("candidate") ? ids.get("session") : null;
                    checks.add(() -> assertRefused(
                            row,
                            as(organisation, UUID.randomUUID().toString(), group, session),
                            group,
                            Set.of(403, 404)));
                }
            }
        }
        assertAll(checks);
    }

    @Test
    void everyOperationKeepsOrganisationsApart() {
        String other = UUID.randomUUID().toString();
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            for (String group : row.groups()) {
                if (!row.needsToken() || group.equals("gateway")) {
                    continue;
                }
                String session = group.equals("candidate") ? ids.get("session") : null;
                checks.add(() -> {
                    Api stranger = as(other, UUID.randomUUID().toString(), group, session);
                    switch (row.scope()) {
                        case "organisation", "session" ->
                            assertRefused(row, stranger, "stranger " + group, Set.of(404));
                        case "account" -> assertRefused(row, stranger, "stranger " + group, Set.of(401, 404));
                        case "list" -> assertShowsNothingOfOurs(row, stranger, group);
                        default -> {
                            // about the caller alone
                        }
                    }
                });
            }
        }
        assertAll(checks);
    }

    @Test
    void everyOperationOnASessionRefusesThoseOfAnotherSession() {
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            if (!row.scope().equals("session")) {
                continue;
            }
            if (row.groups().contains("interviewer")) {
                checks.add(() -> assertRefused(
                        row,
                        as(organisation, UUID.randomUUID().toString(), "interviewer", null),
                        "an interviewer who is not on the panel",
                        Set.of(404)));
            }
            if (row.groups().contains("candidate")) {
                checks.add(() -> assertRefused(
                        row,
                        as(
                                organisation,
                                UUID.randomUUID().toString(),
                                "candidate",
                                UUID.randomUUID().toString()),
                        "another session's candidate",
                        Set.of(403, 404)));
            }
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    private void assertRefused(Access row, Api caller, String who, Set<Integer> expected) throws Exception {
        Api.Answer answer = call(row, caller);
        String what = row.operation() + " by " + who;
        assertTrue(
                expected.contains(answer.status()),
                what + " answered " + answer.status() + " " + answer.raw().body());
        assertEquals(
                "application/problem+json",
                answer.raw().headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                what);
        assertTrue(answer.body().path("type").asText().startsWith("/problems/"), what);
        assertFalse(answer.raw().body().contains("Exception"), what);
    }

    private void assertShowsNothingOfOurs(Access row, Api stranger, String group) throws Exception {
        Api.Answer answer = call(row, stranger);
        String text = answer.raw().body();
        for (String own : List.of("question", "kit", "session", "member", "import")) {
            String id = ids.getOrDefault(own, "");
            assertFalse(text.contains(id), row.operation() + " shows a stranger (" + group + ") our " + own);
        }
    }

    private Api.Answer call(Access row, Api caller) throws Exception {
        String body = fill(row.body());
        return caller.sendText(row.method(), fill(path(row)), body.isEmpty() ? null : body, "application/json");
    }

    /** The thing's id comes from what the path is about. */
    private static String path(Access row) {
        String thing = row.path().replaceFirst("^/api/", "").replaceFirst("s?/.*$", "");
        String path = row.path()
                .replace("{id}", "{" + thing + "}")
                .replace("/scores/stream", "/scores/stream?session={session}");
        return path.replace("{version}", "1").replace("{position}", "1");
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Api as(String org, String subject, String group, @org.jspecify.annotations.Nullable String session)
            throws Exception {
        return Api.at(product.address()).as(tokens.token(org, subject, group, session));
    }

    private static String organisationOf(Api api) throws Exception {
        String token = api.token();
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("org")
                .asText();
    }

    private static JsonNode kit(JsonNode question) {
        var kit = JSON.createObjectNode()
                .put("name", "Ours")
                .put("level", "senior")
                .put("minutes", 30);
        kit.putArray("items")
                .addObject()
                .put("question", question.path("id").asText())
                .put("version", question.path("version").asInt())
                .put("minutes", 10)
                .put("weight", 3);
        return kit;
    }
}
