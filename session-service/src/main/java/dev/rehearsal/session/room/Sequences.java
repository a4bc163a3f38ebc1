package dev.rehearsal.session.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last sequence number of each client, so that a resend is harmless. For each author only the clients heard last are remembered.
 * To forget one is harmless as well: whatever it sends again with a number above 1 is a gap, and number 1 is {@code joined}.
 */
final class Sequences {

    private final Map<ParticipantId, LinkedHashMap<UUID, Long>> byAuthor = new LinkedHashMap<>();

    enum Place {
        NEXT,
        DUPLICATE,
        GAP
    }

    /** One client's state, in a snapshot; the order within an author is that of the last word, oldest first; authors by id. */
    record Client(ParticipantId author, UUID client, long last) {}

    long last(ParticipantId author, UUID client) {
        Map<UUID, Long> clients = byAuthor.get(author);
        @Nullable Long last = clients == null ? null : clients.get(client);
        return last == null ? 0 : last;
    }

    Place place(ParticipantId author, UUID client, long seq) {
        long last = last(author, client);
        if (seq <= last) {
            return Place.DUPLICATE;
        }
        return seq == last + 1 ? Place.NEXT : Place.GAP;
    }

    void take(ParticipantId author, UUID client, long seq) {
        LinkedHashMap<UUID, Long> clients = byAuthor.computeIfAbsent(author, a -> new LinkedHashMap<>());
        clients.remove(client);
        clients.put(client, seq);
        if (clients.size() > Limits.CLIENTS_EACH) {
            clients.remove(clients.keySet().iterator().next());
        }
    }

    List<Client> snapshot() {
        List<Client> all = new ArrayList<>();
        byAuthor.entrySet().stream()
                .sorted(Comparator.comparing(known -> known.getKey().value()))
                .forEach(known ->
                        known.getValue().forEach((client, last) -> all.add(new Client(known.getKey(), client, last))));
        return all;
    }

    static Sequences of(List<Client> clients) {
        Sequences sequences = new Sequences();
        clients.forEach(client -> sequences.take(client.author(), client.client(), client.last()));
        return sequences;
    }
}
