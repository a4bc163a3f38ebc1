package dev.rehearsal.session.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Edits as the editor writes them. */
final class Edits {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Edits() {}

    /** An edit of the first file, made of several change sets. */
    static EntryData edit(int base, String... updates) {
        return new FileEntry.Edited(
                "main.py", base, List.of(updates).stream().map(Edits::changes).toList());
    }

    /** A change set as it comes over the wire. */
    static ChangeSet changes(String json) {
        try {
            return ChangeSet.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
