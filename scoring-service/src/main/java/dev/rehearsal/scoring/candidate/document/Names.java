package dev.rehearsal.scoring.candidate.document;

import java.util.Map;
import java.util.UUID;

/** What the caller calls people; whom the caller does not name goes by id. */
record Names(Map<UUID, String> byId) {

    Names {
        byId = Map.copyOf(byId);
    }

    String of(UUID id) {
        return byId.getOrDefault(id, id.toString());
    }

    Cell cell(UUID id) {
        return Cell.of(of(id));
    }
}
