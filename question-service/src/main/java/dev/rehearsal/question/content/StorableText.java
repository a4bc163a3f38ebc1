package dev.rehearsal.question.content;

import java.nio.charset.StandardCharsets;

/** Which text can be kept at all: PostgreSQL has no character zero, and half a surrogate pair is no character. */
public final class StorableText {

    private StorableText() {}

    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The text without what cannot be kept. */
    public static String of(String text) {
        return is(text) ? text : text.replace("\0", "").replaceAll("\\p{Cs}", "");
    }
}
