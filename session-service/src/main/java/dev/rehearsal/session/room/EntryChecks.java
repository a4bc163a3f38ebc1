package dev.rehearsal.session.room;

import java.util.Objects;
import java.util.regex.Pattern;

/** What can be told of an entry without the room. Each throws IllegalArgumentException, with words for its author. */
final class EntryChecks {

    /** A language by its usual name: what it means is the editor's business. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z0-9+#-]{0,29}");

    private EntryChecks() {}

    static void requireFileName(String name) {
        Objects.requireNonNull(name, "file");
        require(
                !name.isBlank()
                        && name.length() <= Limits.FILE_NAME_UNITS
                        && name.chars().noneMatch(Character::isISOControl),
                "a file name has 1 to " + Limits.FILE_NAME_UNITS + " characters on one line");
    }

    static void requireLanguage(String language) {
        Objects.requireNonNull(language, "language");
        require(LANGUAGE.matcher(language).matches(), "a language is a word of small letters, such as python");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
