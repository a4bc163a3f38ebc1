package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import org.jspecify.annotations.Nullable;

/** The file a question brought with it, at version 0. */
public record StarterFile(String name, String language, String text) {

    /** The file that the entry at that position made, or null if it made none. */
    static @Nullable StarterFile of(Item item, long position) {
        QuestionContent.Program starter = item.content().starter();
        String name = item.file();
        boolean made = item.askedPosition() != null && item.askedPosition() == position;
        return made && starter != null && name != null
                ? new StarterFile(name, starter.language(), Desk.normalised(starter.text()))
                : null;
    }
}
