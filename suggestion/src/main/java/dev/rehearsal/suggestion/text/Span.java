package dev.rehearsal.suggestion.text;

/**
 * A stretch of a text.
 *
 * @param start place of the first character, from 0
 * @param end place after the last character
 * @param text what stands there
 */
public record Span(int start, int end, String text) {

    public Span {
        if (start < 0 || end < start || end - start != text.length()) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }
}
