package dev.rehearsal.session.room;

import dev.rehearsal.session.TestJson;
import java.util.List;

/** Edits as the editor writes them. */
final class Edits {

    private Edits() {}

    /** An edit of the first file, made of several change sets. */
    static EntryData edit(int base, String... updates) {
        return new FileEntry.Edited(
                "main.py", base, List.of(updates).stream().map(Edits::changes).toList());
    }

    /** A change set as it comes over the wire. */
    static ChangeSet changes(String json) {
        return ChangeSet.of(TestJson.tree(json));
    }
}
