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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Every documented operation answers those who may call it and refuses everybody else. The table {@code access.txt} names every operation, and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final RunningRehearsal product = RunningRehearsal.shared();
    private final Map<String, String> subjects = new HashMap<>();
    private List<Access> table = List.of();
    private MintedTokens tokens;
    private Cast cast;
    private Cast otherCast;
    private Things things;
    private String organisation = "";

    /** Real members, one of each role, of whom none but the two interviewers has to do with the session. */
    @BeforeAll
    void prepare() throws Exception {
        table = Access.table();
        tokens = MintedTokens.genuine(product.address(), product.product().secret("signing-key.pem"));
        cast = Cast.gather(product, "access");
        otherCast = Cast.gather(product, "access-other");
        things = Things.of(product.team(), cast);
        organisation = organisationOf(cast.first().api());
        subjects.put("administrator", join("administrator"));
        subjects.put("author", join("author"));
        subjects.put("interviewer", cast.first().id());
        subjects.put("reviewer", cast.reviewer().id());
        subjects.put("candidate", cast.candidateId());
        subjects.put("gateway", UUID.randomUUID().toString());
    }

    private String join(String role) {
        return product.team()
                .join("One " + role, role + "-" + UUID.randomUUID() + "@example.org", RunningRehearsal.PASSWORD, role)
                .id();
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
    void whoeverMayCallAnOperationGetsItsAnswer() {
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            if (!row.needsToken()) {
                checks.add(() -> assertAnswered(row, Api.at(product.address()), "everybody"));
            }
            for (String group : row.answered()) {
                checks.add(() -> assertAnswered(row, as(organisation, group), group));
            }
        }
        assertTrue(checks.size() >= table.size(), "every operation has somebody who may call it");
        assertAll(checks);
    }

    @Test
    void nobodyGetsInWithoutATokenOrWithAForgedOne() throws Exception {
        String forged = MintedTokens.forged(product.address())
                .token(organisation, cast.first().id(), "interviewer", null);
        List<Executable> checks = new ArrayList<>();
        for (Access row : table) {
            if (row.needsToken()) {
                checks.add(() -> assertRefused(row, Api.at(product.address()), "no token", 401));
                checks.add(() -> assertRefused(row, Api.at(product.address()).as(forged), "forged", 401));
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
                    checks.add(() -> assertRefused(row, as(organisation, group), group, 403));
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
                checks.add(() -> {
                    Api stranger = as(other, group);
                    switch (row.scope()) {
                        case "organisation", "session" -> assertRefused(row, stranger, "stranger " + group, 404);
                        case "account" -> assertRefused(row, stranger, "stranger " + group, 401);
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
                        as(organisation, otherCast.first().id(), "interviewer", null),
                        "an interviewer who is not on the panel",
                        404));
            }
            if (row.groups().contains("candidate")) {
                checks.add(() -> assertRefused(row, otherCast.candidate(), "another session's candidate", 404));
            }
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    private void assertAnswered(Access row, Api caller, String who) {
        Map<String, String> ids = things.forOneCall(row);
        int status;
        String answered = "";
        if (row.path().endsWith("/stream")) {
            status = caller.status(Things.fill(Things.path(row), ids));
        } else {
            Api.Answer answer = call(row, caller, ids);
            status = answer.status();
            answered = answer.raw().body();
        }
        assertEquals(row.status(), status, row.operation() + " by " + who + " answered " + answered);
    }

    private void assertRefused(Access row, Api caller, String who, int expected) {
        Api.Answer answer = call(row, caller, things.ids());
        String what = row.operation() + " by " + who;
        assertEquals(
                expected, answer.status(), what + " answered " + answer.raw().body());
        assertEquals(
                "application/problem+json",
                answer.raw().headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                what);
        assertTrue(answer.body().path("type").asText().startsWith("/problems/"), what);
        assertFalse(answer.raw().body().contains("Exception"), what);
    }

    private void assertShowsNothingOfOurs(Access row, Api stranger, String group) {
        Api.Answer answer = call(row, stranger, things.ids());
        String text = answer.raw().body();
        assertEquals(200, answer.status(), row.operation() + " by a stranger (" + group + ") answered " + text);
        for (String own : List.of("question", "kit", "session", "member", "import")) {
            assertFalse(
                    text.contains(things.id(own)), row.operation() + " shows a stranger (" + group + ") our " + own);
        }
    }

    private static Api.Answer call(Access row, Api caller, Map<String, String> ids) {
        String body = Things.fill(row.body(), ids);
        return caller.sendText(
                row.method(), Things.fill(Things.path(row), ids), body.isEmpty() ? null : body, "application/json");
    }

    /** That group's own member of our organisation, said to be of the given one. */
    private Api as(String org, String group) throws Exception {
        String session = group.equals("candidate") ? things.id("session") : null;
        return as(org, Objects.requireNonNull(subjects.get(group)), group, session);
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
}
