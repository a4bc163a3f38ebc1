package dev.rehearsal.question.imports;

/**
 * One line of a guide.
 *
 * @param number counted from 1
 * @param text without the line end; typographic spaces are plain ones
 */
record GuideLine(int number, String text) {

    boolean blank() {
        return text.isBlank();
    }

    String trimmed() {
        return text.strip();
    }
}
