package dev.rehearsal.session.suggested;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.FileEntry;
import dev.rehearsal.session.room.Item;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.SharedFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a candidate wrote into the shared files while each question was open, as it stood when the question was closed; of a question
 * that was opened again, what stood there the last time something did. What interviewers type is no answer, and neither is a starter.
 */
final class Writing {

    /** More than any answer that is read. */
    private static final int MOST_UNITS = 20_000;

    private final Room room;
    private final Map<String, TracedText> files = new LinkedHashMap<>();
    private final Map<QuestionId, String> answers = new HashMap<>();

    /** Of a session whose log is about to be read from its first entry. */
    Writing(SessionId session) {
        this.room = new Room(session);
        addNewFiles();
    }

    /** How far it has read. */
    long position() {
        return room.position();
    }

    /** Reads the next entry. */
    void read(RoomEntry placed) {
        EntryData data = placed.entry().data();
        Optional<Item> before = open();
        if (data instanceof FileEntry.Edited edited) {
            int question = placed.entry().role() == RoomRole.CANDIDATE
                    ? before.map(Item::number).orElse(0)
                    : 0;
            TracedText file = files.get(edited.file());
            if (file != null) {
                edited.updates().forEach(change -> file.apply(change, question));
            }
        }
        room.replayBesidesTexts(placed);
        follow(data);
        Optional<Item> after = open();
        before.filter(closed -> after.filter(now -> now.question().equals(closed.question()))
                        .isEmpty())
                .ifPresent(this::keep);
    }

    /** The answers so far, that to the open question included; questions without one are left out. */
    Map<QuestionId, String> answers() {
        Map<QuestionId, String> now = new HashMap<>(answers);
        open().ifPresent(item -> answer(item).ifPresent(answer -> now.put(item.question(), answer)));
        return Map.copyOf(now);
    }

    private Optional<Item> open() {
        return room.items().stream()
                .filter(item -> item.status() == Item.Status.OPEN)
                .findFirst();
    }

    private void keep(Item item) {
        answer(item).ifPresent(answer -> answers.put(item.question(), answer));
    }

    private Optional<String> answer(Item item) {
        Integer number = item.number();
        if (number == null) {
            return Optional.empty();
        }
        List<String> parts = files.values().stream()
                .map(file -> file.linesOf(number))
                .filter(part -> !part.isEmpty())
                .toList();
        String answer = String.join("\n", parts);
        return Optional.of(answer.substring(0, Math.min(answer.length(), MOST_UNITS)))
                .filter(text -> !text.isEmpty());
    }

    private void follow(EntryData data) {
        if (data instanceof FileEntry.Renamed renamed) {
            TracedText file = files.remove(renamed.file());
            if (file != null) {
                files.put(renamed.to(), file);
            }
        } else if (data instanceof FileEntry.Deleted deleted) {
            files.remove(deleted.file());
        }
        if (!(data instanceof FileEntry.Edited)) {
            addNewFiles();
        }
    }

    /** The room keeps the texts that files begin with, and none that is typed. */
    private void addNewFiles() {
        for (SharedFile file : room.files()) {
            files.computeIfAbsent(file.name(), name -> new TracedText(file.text()));
        }
    }
}
