package dev.rehearsal.session.it;

import static dev.rehearsal.session.TestJson.tree;
import static dev.rehearsal.session.it.Boards.drawn;
import static dev.rehearsal.session.it.Boards.folded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.Drawings;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The shared board over real sockets: drawn on by several at once, in the archive, and full. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class BoardIT extends ScheduledRoom {

    private static final int STROKES = 40;

    @Inject
    Archive archive;

    @Inject
    Tenancy tenancy;

    @Test
    void allWhoDrawAtOnceSeeTheSameBoardAndSoDoesTheArchive() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            JsonNode before = candidate.await(frame -> frame.path("t").asText().equals("view"));
            // When
            for (int i = 1; i <= STROKES; i++) {
                ann.send("drawn", Boards.stroke(i, 2));
                candidate.send("drawn", Boards.stroke(i, Boards.otherNonce(i)));
            }
            long last = Math.max(acknowledged(ann), acknowledged(candidate));
            List.of(ann, candidate)
                    .forEach(tab -> tab.await(frame -> frame.path("position").asLong() == last
                            && frame.path("t").asText().equals("entry")));
            // Then
            Map<String, JsonNode> board = folded(ann.welcome().at("/view/board"), ann.frames());
            assertEquals(Boards.won(STROKES), board);
            assertEquals(board, folded(before.at("/view/board"), candidate.frames()));
            awaitArchived(last);
            assertEquals(json(board), RoomJson.text(tree(room("?at=" + last)).path("board")));
            assertEquals(board, folded(MissingNode.getInstance(), replayed()));
            assertEquals(json(board), boardOf(loaded()));
        }
    }

    @Test
    void whoComesBackIsToldWhatWasDrawnMeanwhile() {
        // Given
        RoomClient.Dial dial = dial(company.token(company.bob));
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)))) {
            ann.act("drawn", drawn(Drawings.rectangle("a", 1, 1)));
            RoomClient bob = RoomClient.open(dial);
            JsonNode welcome = bob.welcome();
            bob.close();
            // When
            ann.act("drawn", drawn(Drawings.rectangle("a", 2, 1), Drawings.rectangle("b", 1, 1)));
            long last = ann.act("drawn", drawn(Drawings.erased("b", 2, 1)))
                    .path("position")
                    .asLong();
            // Then
            try (RoomClient back =
                    RoomClient.open(dial.after(welcome.path("position").asLong()))) {
                assertEquals("resumed", back.welcome().path("t").asText());
                back.await(frame -> frame.path("position").asLong() == last
                        && frame.path("t").asText().equals("entry"));
                Map<String, JsonNode> board = folded(welcome.at("/view/board"), back.frames());
                assertEquals(
                        List.of(tree(Drawings.rectangle("a", 2, 1)), tree(Drawings.leftOf(Drawings.erased("b", 2, 1)))),
                        List.copyOf(board.values()));
            }
        }
    }

    @Test
    void whoWaitsNeitherDrawsNorSeesWhatIsDrawn() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
            // When
            ann.act("drawn", drawn(Drawings.rectangle("a", 1, 1)));
            // Then
            assertEquals("/problems/not-allowed", candidate.refused("drawn", drawn(Drawings.rectangle("a", 2, 1))));
            assertTrue(candidate.welcome().at("/view/board").isEmpty());
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            JsonNode view = candidate.await(frame -> frame.path("t").asText().equals("view"));
            assertEquals(1, view.at("/view/board/0/version").asInt());
            assertTrue(candidate.frames().stream()
                    .noneMatch(frame -> frame.path("kind").asText().equals("drawn")));
        }
    }

    @Test
    void whatCannotBeDrawnIsRefusedAndTheNumbersGoOn() {
        try (RoomClient ann = RoomClient.joined(dial(company.token(company.ann)))) {
            String good = Drawings.rectangle("a", 1, 1);
            for (String bad : List.of(
                    good.replace("rectangle", "image"),
                    good.replace("\"x\":10.5", "\"x\":10.5,\"link\":\"https://elsewhere.example\""),
                    good.replace("\"x\":10.5", "\"x\":1e999"),
                    good.replace("\"x\":10.5", "\"x\":10.5,\"text\":\"a\\u0000b\""),
                    good.replace("\"x\":10.5", "\"x\":10.5,\"customData\":{\"half \\ud83d\":1}"),
                    good.replace("\"version\":1", "\"version\":0"),
                    Drawings.text("a", 1, Limits.ELEMENT_UNITS + 1))) {
                assertEquals("/problems/invalid-entry", ann.refused("drawn", drawn(good, bad)), bad);
            }
            JsonNode entry = ann.act("drawn", drawn(good));
            assertEquals(tree(good), entry.at("/data/elements/0"));
            // And what is no JSON is no frame
            ann.raw("{\"t\":\"entry\",\"seq\":20,\"kind\":\"drawn\",\"data\":" + drawn(good.replace("10.5", "NaN"))
                    + "}");
            assertEquals(4400, ann.closeCode());
        }
    }

    @Test
    void aFullBoardIsOpenedResumedArchivedAndSeenAgain() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient candidate = RoomClient.joined(dial(company.candidateToken(joined)))) {
            long first = ann.act("joined", "{\"name\":\"\"}").path("position").asLong();
            int elements = Limits.BOARD_UNITS / Limits.ELEMENT_UNITS;
            for (int i = 0; i < elements; i++) {
                ann.act("drawn", drawn(Drawings.text("t" + (100 + i), 1, Limits.ELEMENT_UNITS)));
            }
            assertEquals("/problems/board-full", ann.refused("drawn", drawn(Drawings.rectangle("more", 1, 1))));
            // When, Then: here, on a server of the size of production, and for whoever comes back
            assertEquals(Limits.BOARD_UNITS, units(candidateLetIn(ann, candidate, joined)));
            try (Replica replica = Replica.start()) {
                RoomClient.Dial away = RoomClient.Dial.to(replica.port(), session, company.token(company.bob));
                for (RoomClient.Dial dial : List.of(dial(company.token(company.bob)), away, away.after(first))) {
                    try (RoomClient bob = RoomClient.open(dial)) {
                        assertEquals(Limits.BOARD_UNITS, units(bob.welcome().at("/view/board")));
                        bob.raw("{\"t\":\"ping\",\"n\":1}");
                        bob.await(frame -> frame.path("t").asText().equals("pong"));
                    }
                }
            }
            // When its snapshot is taken
            ann.act("started", "{}");
            long last = ann.act("ended", "{}").path("position").asLong();
            awaitArchived(last);
            // Then
            assertEquals(Limits.BOARD_UNITS, units(tree(boardOf(loaded()))));
            assertEquals(Limits.BOARD_UNITS, units(tree(room("")).path("board")));
            assertEquals(elements, folded(MissingNode.getInstance(), replayed()).size());
            assertEquals(3, part(first, 3L * Limits.ELEMENT_UNITS));
            assertEquals(1, part(first, 1));
            assertEquals(0, part(last, 1));
        }
    }

    private static JsonNode candidateLetIn(RoomClient ann, RoomClient candidate, Company.Joined joined) {
        ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
        return candidate.await(frame -> frame.path("t").asText().equals("view")).at("/view/board");
    }

    private static long acknowledged(RoomClient tab) {
        return tab.await(frame -> frame.path("seq").asLong(-1) == tab.lastSeq())
                .path("position")
                .asLong();
    }

    private void awaitArchived(long position) {
        Waiting.until(
                "position " + position + " is archived",
                () -> tenancy.inOrganisation(company.id, () -> archive.lastPosition(SessionId.of(session)))
                        >= position);
    }

    /** How many entries come at once, if they may have so many bytes. */
    private int part(long after, long bytes) {
        return tenancy.inOrganisation(
                company.id,
                () -> archive.part(SessionId.of(session), after, 500, bytes).size());
    }

    private Archive.Loaded loaded() {
        return tenancy.inOrganisation(company.id, () -> archive.load(SessionId.of(session), 0));
    }

    private static String boardOf(Archive.Loaded loaded) {
        return tree(RoomJson.snapshot(loaded.room().snapshot())).path("board").toString();
    }

    private String room(String query) {
        return company.as(company.ann)
                .get("/api/sessions/" + session + "/room" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<JsonNode> replayed() {
        return company.replay(company.ann, session).stream()
                .map(line -> line.path("entry"))
                .toList();
    }

    private static String json(Map<String, JsonNode> board) {
        return RoomJson.text(board.values());
    }

    private static int units(JsonNode board) {
        return StreamSupport.stream(board.spliterator(), false)
                .mapToInt(element -> element.toString().length())
                .sum();
    }
}
