package dev.rehearsal.question.imports.job;

/**
 * What became of the items of a text so far.
 *
 * @param place the last item that is dealt with
 * @param line the last line that is dealt with
 * @param created drafts made
 * @param refused items that are no questions or cannot be kept
 * @param known items left out because the bank has them already
 * @param similar drafts made that resemble another question
 * @param unread lines that belong to no item
 */
public record Tally(int place, int line, int created, int refused, int known, int similar, int unread) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally created(boolean resembles) {
        return new Tally(place, line, created + 1, refused, known, similar + (resembles ? 1 : 0), unread);
    }

    Tally refusedOne() {
        return new Tally(place, line, created, refused + 1, known, similar, unread);
    }

    Tally knownOne() {
        return new Tally(place, line, created, refused, known + 1, similar, unread);
    }

    Tally unreadOne() {
        return new Tally(place, line, created, refused, known, similar, unread + 1);
    }

    Tally at(int lastPlace, int lastLine) {
        return new Tally(lastPlace, Math.max(line, lastLine), created, refused, known, similar, unread);
    }
}
