package dev.rehearsal.suggestion.text;

/**
 * A word as it stands in a text.
 *
 * @param start place of its first character, from 0
 * @param end place after its last character
 * @param text lower case, accents dropped
 * @param stem what inflected forms of it have in common; a number without leading and trailing zeros
 */
public record Word(int start, int end, String text, String stem) {

    /** Whether it is a number. */
    public boolean number() {
        return Character.isDigit(stem.charAt(0));
    }
}
