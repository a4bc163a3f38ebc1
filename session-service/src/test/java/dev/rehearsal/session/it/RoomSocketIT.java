package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Who is let into a room, and for what a socket is closed. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class RoomSocketIT extends ScheduledRoom {

    @Test
    void nobodyIsLetInWhoHasNoPlaceInThatVerySession() {
        Company other = Company.found();
        String elsewhere = other.scheduled();
        Company.Joined joined = other.join(elsewhere);
        Dial good = dial(company.token(company.ann));
        assertEquals(403, refusedWith(good.from("https://evil.example")));
        assertEquals(404, refusedWith(dial(company.token(company.outsider))));
        assertEquals(404, refusedWith(dial(company.token(company.administrator))));
        assertEquals(404, refusedWith(dial(other.token(other.ann))));
        assertEquals(404, refusedWith(dial(other.candidateToken(joined))));
        assertEquals(404, refusedWith(Dial.to(port, UUID.randomUUID().toString(), company.token(company.ann))));
        company.tokens
                .bad(company.id.value(), company.ann, "interviewer")
                .forEach((fault, token) -> assertEquals(401, refusedWith(dial(token)), fault));
    }

    @Test
    void aSocketIsClosedForWhatItDoes() {
        Dial dial = dial(company.token(company.ann));
        try (RoomClient large = RoomClient.open(dial.as(UUID.randomUUID()))) {
            large.welcome();
            large.raw("{\"t\":\"ping\",\"n\":\"" + "x".repeat(66_000) + "\"}");
            assertEquals(4413, large.closeCode());
        }
        try (RoomClient larger = RoomClient.open(dial.as(UUID.randomUUID()))) {
            larger.welcome();
            larger.raw("{\"t\":\"ping\",\"n\":\"" + "x".repeat(400_000) + "\"}");
            assertEquals(4413, larger.closeCode());
        }
        try (RoomClient inParts = RoomClient.open(dial.as(UUID.randomUUID()))) {
            inParts.welcome();
            for (int i = 0; i < 20 && inParts.tryPart("x".repeat(10_000)); i++) {
                // until the server has had enough
            }
            assertEquals(4413, inParts.closeCode());
        }
        try (RoomClient silent = RoomClient.open(dial.as(UUID.randomUUID()))) {
            silent.welcome();
            silent.raw("");
            assertEquals(4400, silent.closeCode());
            assertEquals("an empty frame is not of this protocol", silent.closeReason());
        }
        try (RoomClient twice = RoomClient.open(dial.as(UUID.randomUUID()))) {
            twice.welcome();
            twice.raw("{\"t\":\"ping\",\"n\":1} x");
            assertEquals(4400, twice.closeCode());
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
    void whoeverFloodsIsClosedAndHasToWaitWhileOthersComeAndGo() {
        // Given
        Dial dial = dial(company.token(company.ann));
        try (RoomClient flood = RoomClient.open(dial.as(UUID.randomUUID()))) {
            flood.welcome();
            for (int i = 0; i < 5_000 && flood.trySend("{\"t\":\"ping\",\"n\":" + i + "}"); i++) {
                // until the server has had enough
            }
            assertEquals(4429, flood.closeCode());
        }
        // When, Then
        assertEquals(429, refusedWith(dial.as(UUID.randomUUID())));
        try (RoomClient other = RoomClient.open(dial(company.token(company.bob)))) {
            other.welcome();
        }
    }

    @Test
    void aSocketEndsWithItsTokenUnlessItIsRenewedByTheSamePerson() {
        // Given
        // Long enough to open two sockets with it and to renew it on a slow machine.
        long soon = java.time.Instant.now().getEpochSecond() + 12;
        String brief = company.tokens
                .token(company.id.value(), company.ann)
                .roles("interviewer")
                .claim("exp", soon)
                .text();
        try (RoomClient renewed = RoomClient.open(dial(brief));
                RoomClient expiring = RoomClient.open(dial(brief));
                RoomClient stolen = RoomClient.open(dial(company.token(company.ann)))) {
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
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient bob = RoomClient.joined(dial(company.token(company.bob)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
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
            assertEquals(404, refusedWith(dial(company.token(company.bob))));
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
    void whoeverMayInterviewNoMoreLeavesTheRoom() {
        String before = company.token(company.ann);
        try (RoomClient ann = RoomClient.joined(dial(before))) {
            // When the role of interviewers is taken from Ann
            try (EventPublisher publisher = EventPublisher.ofThisRun()) {
                publisher.publish(
                        company.id, new MemberEvent.MemberChanged(new MemberId(company.ann), Set.of(Role.REVIEWER), 2));
            }
            // Then
            assertEquals(4401, ann.closeCode());
            assertEquals(401, refusedWith(dial(before)));
            String asReviewer = company.tokens
                    .token(company.id.value(), company.ann)
                    .roles("reviewer")
                    .text();
            assertEquals(404, refusedWith(dial(asReviewer)));
        }
    }

    @Test
    void aTabThatWasForgottenIsToldSoAndBeginsAnew() {
        // Given a tab that was silent while its person came by many others
        Dial dial = dial(company.token(company.ann));
        try (RoomClient silent = RoomClient.joined(dial)) {
            for (int i = 0; i < Limits.CLIENTS_EACH; i++) {
                RoomClient.joined(dial.as(UUID.randomUUID())).close();
            }
            // When
            silent.send("chatted", SENT_ALONE);
            // Then
            assertEquals(1013, silent.closeCode());
        }
        try (RoomClient again = RoomClient.open(dial)) {
            assertEquals(0, again.welcome().path("acked").asLong());
            again.act("joined", "{\"name\":\"\"}");
            again.act("chatted", SENT_ALONE);
        }
    }

    @Test
    void aCancelledSessionSendsEverybodyHome() {
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)))) {
            company.as(company.ann)
                    .body(Map.of("revision", 1))
                    .post("/api/sessions/" + session + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", Matchers.equalTo("cancelled"));
            assertEquals(4404, ann.closeCode());
            assertEquals(404, refusedWith(dial(company.token(company.ann))));
        }
    }

    @Test
    void whoDoesNotReadIsDisconnectedAndTheOthersGoOn() {
        // Given
        Dial dial = dial(company.token(company.bob));
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient slow = RoomClient.open(dial)) {
            slow.welcome();
            // When
            slow.stopReading();
            String page = "x".repeat(50_000);
            long begun = System.nanoTime();
            for (int version = 0; version < 400; version++) {
                // A little slower than a socket may send.
                long due = begun + version * TimeUnit.MILLISECONDS.toNanos(21);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                ann.act(
                        "edited",
                        "{\"file\":\"main.py\",\"base\":" + version + ",\"updates\":[[["
                                + (version == 0 ? 0 : page.length()) + ",\"" + page + "\"]]]}");
            }
            slow.readOn();
            // Then
            assertEquals(4408, slow.closeCode());
            ann.act("chatted", SENT_ALONE);
            // And comes back to a view, since what it missed is more than may wait for it
            long read = slow.frames().getLast().path("position").asLong();
            try (RoomClient back = RoomClient.open(dial.after(read))) {
                assertEquals(400, back.welcome().at("/view/files/0/version").asInt());
                back.raw("{\"t\":\"ping\",\"n\":1}");
                back.await(frame -> frame.path("t").asText().equals("pong"));
            }
        }
    }
}
