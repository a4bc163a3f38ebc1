package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.client.Team;
import java.time.Duration;
import java.util.List;

/**
 * Two interviewers, one of them in two tabs, and the candidate type into the same file of one room. The gateway spreads their sockets
 * evenly over the session-services there are.
 */
final class RoomOfFour implements AutoCloseable {

    /** How long anything may take before it counts as failed. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Cast cast;
    private final Cast.Rooms rooms;
    private final List<Typist> typists;

    private RoomOfFour(Cast cast, Cast.Rooms rooms, List<Typist> typists) {
        this.cast = cast;
        this.rooms = rooms;
        this.typists = typists;
    }

    /** Founds an organisation in a product that is new, starts an interview, and has everybody type. */
    static RoomOfFour in(LocalProduct product, String occasion) throws InterruptedException {
        Team team = Team.found(
                product.address(),
                product.secret("first-administrator-code"),
                "Labs of the " + occasion,
                "The Administrator",
                "administrator@example.org",
                RunningRehearsal.PASSWORD);
        Cast cast = Cast.gather(product.address(), team, occasion);
        Cast.Rooms rooms = cast.enterAndStart();
        LiveRoom tab = cast.interview().enter(cast.first().api(), cast.first().name());
        ObjectNode rating = askAndRate(cast, rooms.first());
        return new RoomOfFour(
                cast,
                rooms,
                List.of(
                        new Typist("ann", rooms.first(), rating),
                        new Typist("bob", rooms.second(), rating),
                        new Typist("candidate", rooms.candidate(), null),
                        new Typist("tab", tab, null)));
    }

    private static ObjectNode askAndRate(Cast cast, LiveRoom room) throws InterruptedException {
        String question = cast.interview().questions().getFirst();
        room.sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
        JsonNode view = room.view();
        assertTrue(view != null);
        return Api.object()
                .put("question", question)
                .put("criterion", Interview.criteria(view, question).getFirst());
    }

    /** The id of the interview session. */
    String session() {
        return cast.interview().id();
    }

    List<Typist> typists() {
        return typists;
    }

    /** How often each of them has been welcomed: one more for every socket. */
    List<Integer> welcomes() {
        return typists.stream().map(typist -> typist.room().welcomes()).toList();
    }

    /**
     * Waits until each of them has a line acknowledged that was sent after a moment; returns when the last of them had, in nanoseconds
     * of that clock.
     */
    long allTypeOnAfter(long nanos) throws InterruptedException {
        long last = nanos;
        for (Typist typist : typists) {
            last = Math.max(last, typist.typesAfter(nanos, PATIENCE.toSeconds()));
        }
        return last;
    }

    /** Has them finish, and checks that nothing that was acknowledged is lost, doubled or out of order, wherever one looks. */
    void assertNothingLost() throws InterruptedException {
        for (Typist typist : typists) {
            typist.finish();
        }
        assertArchived();
        for (Typist typist : typists) {
            typist.room()
                    .await(
                            "everybody's lines",
                            PATIENCE,
                            room -> typists.stream().allMatch(author -> author.isIn(room.code())));
            assertEquals(rooms.first().code(), typist.room().code());
        }
        // Who comes back from the beginning sees the same, as a view or entry by entry.
        try (LiveRoom late = cast.second().api().room(session(), 1)) {
            late.await(
                    "the same text",
                    PATIENCE,
                    room -> room.code().equals(rooms.first().code()));
        }
    }

    private void assertArchived() throws InterruptedException {
        long lines = typists.stream().mapToLong(Typist::lines).sum();
        Archive archive = Archive.read(
                List.of(cast.first().api(), cast.second().api()),
                session(),
                PATIENCE,
                a -> a.entries().values().stream()
                                .filter(entry -> entry.path("kind").asText().equals("edited"))
                                .count()
                        >= lines);
        archive.assertDense();
        typists.forEach(typist -> typist.assertKept(archive));
        typists.get(0).assertRatingsKept(archive, cast.first().id());
        typists.get(1).assertRatingsKept(archive, cast.second().id());
    }

    @Override
    public void close() {
        typists.forEach(Typist::close);
        rooms.close();
    }
}
