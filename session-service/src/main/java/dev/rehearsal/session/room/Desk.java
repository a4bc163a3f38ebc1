package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shared files. */
final class Desk {

    private static final String FIRST_FILE = "main.py";
    private static final String FIRST_LANGUAGE = "python";

    private final Map<String, SharedFile> files = new LinkedHashMap<>();

    /** A desk with the file every room begins with. */
    static Desk fresh() {
        return of(List.of(new SharedFile(FIRST_FILE, FIRST_LANGUAGE, 0, "")));
    }

    Collection<SharedFile> all() {
        return files.values();
    }

    Optional<SharedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Nullable
    Refusal refuseEditing(FileEntry.Edited edited) {
        SharedFile file = files.get(edited.file());
        if (file == null) {
            return Refusal.unknown("There is no file of that name.");
        }
        if (edited.base() != file.version()) {
            return Refusal.staleEdit(file.version());
        }
        try {
            return changed(file, edited.updates()).text().length() <= Limits.FILE_UNITS
                    ? null
                    : Refusal.limit("A file has at most " + Limits.FILE_UNITS + " characters.");
        } catch (IllegalArgumentException e) {
            return Refusal.badEdit(String.valueOf(e.getMessage()));
        }
    }

    void edit(FileEntry.Edited edited) {
        files.computeIfPresent(edited.file(), (name, file) -> changed(file, edited.updates()));
    }

    private static SharedFile changed(SharedFile file, List<ChangeSet> updates) {
        String text = file.text();
        for (ChangeSet update : updates) {
            text = update.apply(text);
        }
        return new SharedFile(file.name(), file.language(), file.version() + updates.size(), text);
    }

    /** Makes a file from a starter under a name not yet taken. Null if the room has no place for it. */
    @Nullable
    String add(QuestionContent.Program starter) {
        String text = normalised(starter.text());
        if (files.size() >= Limits.FILES || text.length() > Limits.FILE_UNITS) {
            return null;
        }
        String wanted = starter.fileName();
        String name = free(wanted == null || wanted.isBlank() ? "starter" + extension(starter.language()) : wanted);
        files.put(name, new SharedFile(name, starter.language(), 0, text));
        return name;
    }

    @Nullable
    Refusal refuseCreating(FileEntry.Created created) {
        if (files.containsKey(created.file())) {
            return Refusal.nameTaken();
        }
        return files.size() < Limits.FILES ? null : Refusal.limit("At most " + Limits.FILES + " files fit in a room.");
    }

    void create(FileEntry.Created created) {
        files.put(created.file(), new SharedFile(created.file(), created.language(), 0, ""));
    }

    @Nullable
    Refusal refuseRenaming(FileEntry.Renamed renamed) {
        if (!files.containsKey(renamed.file())) {
            return Refusal.unknown("There is no file of that name.");
        }
        return renamed.to().equals(renamed.file()) || !files.containsKey(renamed.to()) ? null : Refusal.nameTaken();
    }

    /** The file keeps its place among the others. */
    void rename(FileEntry.Renamed renamed) {
        List<SharedFile> before = new ArrayList<>(files.values());
        files.clear();
        for (SharedFile file : before) {
            SharedFile now = file.name().equals(renamed.file())
                    ? new SharedFile(renamed.to(), renamed.language(), file.version(), file.text())
                    : file;
            files.put(now.name(), now);
        }
    }

    @Nullable
    Refusal refuseDeleting(FileEntry.Deleted deleted) {
        if (!files.containsKey(deleted.file())) {
            return Refusal.unknown("There is no file of that name.");
        }
        return files.size() > 1 ? null : Refusal.notAllowed("The last file stays.");
    }

    void delete(FileEntry.Deleted deleted) {
        files.remove(deleted.file());
    }

    /** The text with line feeds for line breaks, as change sets count them. */
    static String normalised(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String extension(String language) {
        return switch (language) {
            case "python" -> ".py";
            case "javascript" -> ".js";
            case "sql" -> ".sql";
            default -> ".txt";
        };
    }

    private String free(String wanted) {
        int dot = wanted.lastIndexOf('.');
        String stem = dot > 0 ? wanted.substring(0, dot) : wanted;
        String ending = dot > 0 ? wanted.substring(dot) : "";
        String name = wanted;
        for (int next = 2; files.containsKey(name); next++) {
            name = stem + "-" + next + ending;
        }
        return name;
    }

    List<SharedFile> snapshot() {
        return new ArrayList<>(files.values());
    }

    static Desk of(List<SharedFile> files) {
        Desk desk = new Desk();
        files.forEach(file -> desk.files.put(file.name(), file));
        return desk;
    }
}
