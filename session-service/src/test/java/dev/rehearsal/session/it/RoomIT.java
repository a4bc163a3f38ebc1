package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.session.db.Sql;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class RoomIT {

    private static final String SENT_ALONE = "{\"text\":\"hello\"}";

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Company company = new Company();
    private String session = "";

    @BeforeEach
    void schedule() {
        company = Company.found();
        session = company.scheduled();
    }

    @Test
    void aResendAfterAReconnectIsHarmless() {
        // Given
        Dial dial = Dial.to(port, session, company.token(company.ann));
        long before;
        try (RoomClient first = RoomClient.open(dial)) {
            first.act("joined", "{\"name\":\"\"}");
            before = first.act("chatted", SENT_ALONE).path("position").asLong();
        }
        // When
        try (RoomClient second = RoomClient.open(dial.after(before))) {
            JsonNode resumed = second.welcome();
            second.sendAs(1, "joined", "{\"name\":\"\"}");
            second.sendAs(2, "chatted", SENT_ALONE);
            second.countingFrom(2);
            JsonNode next = second.act("chatted", "{\"text\":\"goes on\"}");
            // Then
            assertEquals("resumed", resumed.path("t").asText());
            assertEquals(2, resumed.path("acked").asLong());
            assertEquals(before + 1, next.path("position").asLong());
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNothingElse() {
        // Given
        Dial dial = Dial.to(port, session, company.token(company.bob));
        long left;
        try (RoomClient bob = RoomClient.open(dial);
                RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            left = bob.act("joined", "{\"name\":\"\"}").path("position").asLong();
            bob.close();
            ann.act("chatted", "{\"text\":\"missed\"}");
            ann.act("noted", "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"not for Bob\"}");
            long last = ann.act("chatted", "{\"text\":\"missed too\"}")
                    .path("position")
                    .asLong();
            // When
            try (RoomClient back = RoomClient.open(dial.after(left))) {
                back.await(frame -> frame.path("position").asLong() == last && frame.has("kind"));
                // Then
                assertEquals(
                        List.of("resumed", "missed", "missed too"),
                        back.frames().stream()
                                .filter(frame -> !frame.path("t").asText().equals("presence"))
                                .map(frame -> frame.path("t").asText().equals("resumed")
                                        ? "resumed"
                                        : frame.path("data").path("text").asText())
                                .toList());
            }
        }
    }

    @Test
    void aPositionNobodyKnowsGetsAFreshView() {
        try (RoomClient ann = RoomClient.open(
                Dial.to(port, session, company.token(company.ann)).after(4711))) {
            assertEquals("welcome", ann.welcome().path("t").asText());
            assertEquals(
                    "Title of Leakage",
                    ann.welcome().at("/view/items/0/content/title").asText());
        }
    }

    @Test
    void theArchiveHoldsTheSameRoomAsTheLiveOne() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)));
                RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.drift + "\"}");
            bob.act("joined", "{\"name\":\"\"}");
            List<RoomClient> writers = List.of(ann, bob, candidate);
            for (int version = 0; version < 220; version++) {
                writers.get(version % 3)
                        .act(
                                "edited",
                                "{\"file\":\"main.py\",\"base\":" + version + ",\"updates\":[["
                                        + (version == 0 ? "" : 2 * version + ",") + "[0,\"🚀\"]]]}");
            }
            assertEquals(
                    "/problems/stale-edit",
                    candidate.refused("edited", "{\"file\":\"main.py\",\"base\":1,\"updates\":[[2,[0,\"x\"]]]}"));
            ann.act("rated", "{\"question\":\"" + company.drift + "\",\"criterion\":\"diagnosis\",\"level\":2}");
            long last = ann.act("chatted", "{\"text\":\"all of it\"}")
                    .path("position")
                    .asLong();
            // When
            try (RoomClient fresh = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
                JsonNode live = fresh.welcome().path("view");
                JsonNode archived = archivedAt(last);
                // Then
                assertEquals(live.path("files"), archived.path("files"));
                assertEquals(live, archived);
                assertEquals(440, live.at("/files/0/text").asText().length());
            }
        }
    }

    private JsonNode archivedAt(long position) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            try {
                JsonNode room = RoomClient.JSON.readTree(company.as(company.ann)
                        .get("/api/sessions/" + session + "/room")
                        .asString());
                if (room.path("position").asLong() >= position) {
                    return room;
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("position " + position + " was not archived");
    }

    @Test
    void nobodySeesAnothersMarksBeforeSubmittingTheirOwn() {
        // Given
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)))) {
            ann.act("joined", "{\"name\":\"\"}");
            bob.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            long rated = ann.act(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":4}")
                    .path("position")
                    .asLong();
            bob.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":1}");
            ann.act("ended", "{}");
            // When Ann has submitted
            submit(company.ann, "strong-yes", rated);
            ann.await(frame -> frame.path("t").asText().equals("view"));
            bob.awaitKind("submitted");
            // Then neither sees the other's
            assertEquals(1, scorecards(company.ann).size());
            assertEquals(0, scorecards(company.bob).size());
            company.as(company.bob)
                    .get("/api/sessions/" + session + "/entries/" + rated)
                    .then()
                    .statusCode(404);
            assertEquals(
                    "/problems/scorecard-submitted",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":1}"));
            // When Bob has submitted as well
            submit(company.bob, "no", 0);
            JsonNode view = bob.await(frame -> frame.path("t").asText().equals("view"));
            // Then both see both
            assertEquals(2, view.at("/view/ratings").size());
            assertEquals(2, scorecards(company.ann).size());
            assertEquals(2, scorecards(company.bob).size());
            ann.await(frame -> frame.path("t").asText().equals("view")
                    && frame.at("/view/ratings").size() == 2);
            company.as(company.bob)
                    .get("/api/sessions/" + session + "/entries/" + rated)
                    .then()
                    .statusCode(200);
        }
    }

    private void submit(UUID member, String recommendation, long ratedThrough) {
        company.as(member)
                .body(Map.of(
                        "revision", 0,
                        "recommendation", recommendation,
                        "summary", "s",
                        "strengths", "",
                        "concerns", "",
                        "feedback", "Well done"))
                .put("/api/sessions/" + session + "/scorecards/mine")
                .then()
                .statusCode(200);
        company.as(member)
                .body(Map.of("revision", 1, "ratedThrough", ratedThrough))
                .post("/api/sessions/" + session + "/scorecards/mine/submit")
                .then()
                .statusCode(200)
                .body("status", Matchers.equalTo("submitted"));
    }

    private List<Object> scorecards(UUID member) {
        return company.as(member)
                .get("/api/sessions/" + session + "/scorecards")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void theCandidateNeverReceivesWhatIsForThePanel() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            // When
            ann.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            assertEquals("/problems/not-allowed", candidate.refused("chatted", SENT_ALONE));
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("asked", "{\"question\":\"" + company.beyond + "\",\"weight\":2}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":4}");
            ann.act("noted", "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"private note\"}");
            for (String kind : List.of("started", "ended")) {
                assertEquals("/problems/not-allowed", candidate.refused(kind, "{}"));
            }
            ann.act("ended", "{}");
            candidate.awaitKind("ended");
            // Then
            String all = candidate.frames().toString();
            for (String secret : List.of(
                    "Title of",
                    "Reference",
                    "Key point",
                    "Criterion",
                    "Anchor",
                    "Hint",
                    "Follow-up",
                    "private note",
                    "Prompt of Drift")) {
                assertFalse(all.contains(secret), secret);
            }
            assertTrue(all.contains("Prompt of Beyond"));
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedAndTheNumbersGoOn() {
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            assertEquals("/problems/invalid-entry", ann.refused("danced", "{}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{\"text\":\"\"}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{\"text\":\"x\",\"loud\":true}"));
            assertEquals(
                    "/problems/invalid-entry", ann.refused("submitted", "{\"recommendation\":\"yes\",\"revision\":1}"));
            assertEquals(
                    "/problems/question-unknown", ann.refused("asked", "{\"question\":\"" + UUID.randomUUID() + "\"}"));
            assertEquals(
                    "/problems/question-not-asked",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}"));
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            assertEquals(
                    "/problems/unknown-reference",
                    ann.refused(
                            "rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"charm\",\"level\":3}"));
            assertEquals(
                    "/problems/invalid-entry",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":5}"));
            ann.act("chatted", SENT_ALONE);
        }
    }

    @Test
    void nobodyIsLetInWhoHasNoPlaceInThatVerySession() {
        Company other = Company.found();
        String elsewhere = other.scheduled();
        Company.Joined joined = other.join(elsewhere);
        Dial good = Dial.to(port, session, company.token(company.ann));
        assertEquals(403, refusedWith(good.from("https://evil.example")));
        assertEquals(404, refusedWith(Dial.to(port, session, company.token(company.outsider))));
        assertEquals(404, refusedWith(Dial.to(port, session, company.token(company.administrator))));
        assertEquals(404, refusedWith(Dial.to(port, session, other.token(other.ann))));
        assertEquals(404, refusedWith(Dial.to(port, session, other.candidateToken(joined))));
        assertEquals(404, refusedWith(Dial.to(port, UUID.randomUUID().toString(), company.token(company.ann))));
        company.tokens
                .bad(company.id.value(), company.ann, "interviewer")
                .forEach((fault, token) -> assertEquals(401, refusedWith(Dial.to(port, session, token)), fault));
    }

    private static int refusedWith(Dial dial) {
        ExecutionException failure = assertThrows(
                ExecutionException.class,
                () -> dial.connect(new RoomClient.Inbox()).get(20, TimeUnit.SECONDS));
        assertTrue(failure.getCause() instanceof WebSocketHandshakeException, failure.toString());
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }

    @Test
    void aSocketIsClosedForWhatItDoes() {
        Dial dial = Dial.to(port, session, company.token(company.ann));
        try (RoomClient large = RoomClient.open(dial.as(UUID.randomUUID()))) {
            large.welcome();
            large.raw("{\"t\":\"ping\",\"n\":\"" + "x".repeat(66_000) + "\"}");
            assertEquals(4413, large.closeCode());
        }
        try (RoomClient flood = RoomClient.open(dial.as(UUID.randomUUID()))) {
            flood.welcome();
            for (int i = 0; i < 5_000 && flood.trySend("{\"t\":\"ping\",\"n\":" + i + "}"); i++) {
                // until the server has had enough
            }
            assertEquals(4429, flood.closeCode());
        }
        try (RoomClient broken = RoomClient.open(dial.as(UUID.randomUUID()))) {
            broken.welcome();
            broken.raw("hello");
            assertEquals(4400, broken.closeCode());
        }
        try (RoomClient gap = RoomClient.open(dial.as(UUID.randomUUID()))) {
            gap.welcome();
            gap.sendAs(7, "chatted", SENT_ALONE);
            assertEquals(1013, gap.closeCode());
        }
        UUID tab = UUID.randomUUID();
        try (RoomClient older = RoomClient.open(dial.as(tab));
                RoomClient newer = RoomClient.open(dial.as(tab))) {
            newer.welcome();
            assertEquals(4403, older.closeCode());
        }
    }

    @Test
    void aSocketEndsWithItsTokenUnlessItIsRenewedByTheSamePerson() {
        // Given
        long soon = java.time.Instant.now().getEpochSecond() + 4;
        String brief = company.tokens
                .token(company.id.value(), company.ann)
                .roles("interviewer")
                .claim("exp", soon)
                .text();
        try (RoomClient expiring = RoomClient.open(Dial.to(port, session, brief));
                RoomClient renewed = RoomClient.open(Dial.to(port, session, brief));
                RoomClient stolen = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            // When
            renewed.welcome();
            renewed.raw("{\"t\":\"auth\",\"token\":\"" + company.token(company.ann) + "\"}");
            stolen.welcome();
            stolen.raw("{\"t\":\"auth\",\"token\":\"" + company.token(company.bob) + "\"}");
            // Then
            assertEquals(4401, stolen.closeCode());
            assertEquals(4401, expiring.closeCode());
            renewed.raw("{\"t\":\"ping\",\"n\":1}");
            renewed.await(frame -> frame.path("t").asText().equals("pong"));
        }
    }

    @Test
    void whoIsRemovedDisabledOrOffThePanelIsOut() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)));
                RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            bob.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            // When
            ann.act("removed", "{\"participant\":\"" + joined.participant() + "\"}");
            company.as(company.ann)
                    .body(Map.of("revision", 1, "panel", List.of(company.ann.toString())))
                    .patch("/api/sessions/" + session)
                    .then()
                    .statusCode(200);
            // Then
            assertEquals(4403, candidate.closeCode());
            assertEquals(4403, bob.closeCode());
            assertEquals(404, refusedWith(Dial.to(port, session, company.token(company.bob))));
            // When
            try (EventPublisher publisher = EventPublisher.ofThisRun()) {
                publisher.publish(company.id, new MemberEvent.MemberDisabled(new MemberId(company.ann), 2));
            }
            // Then
            assertEquals(4403, ann.closeCode());
            company.as(company.ann).get("/api/sessions/" + session).then().statusCode(401);
        }
    }

    @Test
    void aNewLinkPutsOutWhoCameByTheOneBeforeAndLetsItsOwnTakeOver() {
        // Given
        Company.Joined first = company.join(session);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient before = RoomClient.open(Dial.to(port, session, company.candidateToken(first)))) {
            ann.act("joined", "{\"name\":\"\"}");
            before.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + first.participant() + "\"}");
            // When
            Company.Joined second = company.join(session);
            // Then
            assertEquals(4403, before.closeCode());
            assertEquals(404, refusedWith(Dial.to(port, session, company.candidateToken(first))));
            try (RoomClient after = RoomClient.open(Dial.to(port, session, company.candidateToken(second)))) {
                after.act("joined", "{\"name\":\"\"}");
                ann.act("admitted", "{\"participant\":\"" + second.participant() + "\"}");
                after.act("chatted", "{\"text\":\"here again\"}");
            }
        }
    }

    @Test
    void aWithdrawnLinkPutsOutACandidateWhoHasNotJoinedYet() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            candidate.welcome();
            // When
            company.as(company.ann)
                    .delete("/api/sessions/" + session + "/invitation")
                    .then()
                    .statusCode(204);
            // Then
            assertEquals(4403, candidate.closeCode());
        }
    }

    @Test
    void aNoticeThatAReplicaLeftBehindWhenItDiedReachesTheRoom() {
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.welcome();
            // When
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.update(
                            "insert into room_notice (notice_id, organisation_id, session_id, participant_id, noted_at)"
                                    + " values (?, ?, ?, ?, now())",
                            UUID.randomUUID(),
                            company.id.value(),
                            UUID.fromString(session),
                            company.ann));
            // Then
            assertEquals(4403, ann.closeCode());
            Waiting.until(
                    "the notice is gone",
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> sql.first(
                                    "select 1 from room_notice where session_id = ?",
                                    row -> true,
                                    UUID.fromString(session)))
                            .isEmpty());
        }
    }

    @Test
    void aCancelledSessionSendsEverybodyHome() {
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            company.as(company.ann)
                    .body(Map.of("revision", 1))
                    .post("/api/sessions/" + session + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", Matchers.equalTo("cancelled"));
            assertEquals(4404, ann.closeCode());
            assertEquals(404, refusedWith(Dial.to(port, session, company.token(company.ann))));
        }
    }

    @Test
    void whoDoesNotReadIsDisconnectedAndTheOthersGoOn() {
        // Given
        Dial dial = Dial.to(port, session, company.token(company.bob));
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient slow = RoomClient.open(dial)) {
            ann.act("joined", "{\"name\":\"\"}");
            slow.welcome();
            // When
            slow.stopReading();
            String page = "x".repeat(50_000);
            for (int version = 0; version < 400; version++) {
                ann.act(
                        "edited",
                        "{\"file\":\"main.py\",\"base\":" + version + ",\"updates\":[[["
                                + (version == 0 ? 0 : page.length()) + ",\"" + page + "\"]]]}");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
            }
            slow.readOn();
            // Then
            assertEquals(4408, slow.closeCode());
            ann.act("chatted", SENT_ALONE);
            try (RoomClient back = RoomClient.open(dial)) {
                assertEquals(400, back.welcome().at("/view/files/0/version").asInt());
            }
        }
    }

    @Test
    void peopleSeeWhoIsOnlineAndWhereTheyPoint() {
        // Given
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.raw("{\"t\":\"presence\",\"data\":{\"at\":3}}");
            try (RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)))) {
                // When
                bob.act("joined", "{\"name\":\"\"}");
                // Then
                JsonNode shown = bob.await(frame -> frame.path("t").asText().equals("presence")
                        && frame.at("/data/at").asInt() == 3);
                assertEquals(company.ann.toString(), shown.path("participant").asText());
                ann.await(frame -> frame.path("t").asText().equals("presence")
                        && frame.path("online").asBoolean()
                        && frame.path("participant").asText().equals(company.bob.toString()));
            }
            ann.await(frame -> frame.path("t").asText().equals("presence")
                    && !frame.path("online").asBoolean()
                    && frame.path("participant").asText().equals(company.bob.toString()));
        }
    }
}
