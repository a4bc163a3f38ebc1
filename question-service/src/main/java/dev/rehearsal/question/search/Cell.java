package dev.rehearsal.question.search;

import org.jspecify.annotations.Nullable;

/**
 * Questions that facets cannot tell apart.
 *
 * @param count how many they are
 */
public record Cell(
        boolean builtIn,
        String status,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String competency,
        int count) {

    /**
     * Reads what the index calls a cell: status, level, kind and competency with slashes between them, empty where there is none.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static Cell of(boolean builtIn, String text, int count) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a cell: " + text);
        }
        return new Cell(builtIn, parts[0], orNull(parts[1]), orNull(parts[2]), orNull(parts[3]), count);
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }
}
