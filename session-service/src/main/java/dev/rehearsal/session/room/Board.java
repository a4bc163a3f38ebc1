package dev.rehearsal.session.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shared board: of each shape the state that {@linkplain BoardElement#replaces replaces} all others that were drawn. In whatever
 * order states arrive, and however often, the board comes out the same.
 */
final class Board {

    private final Map<String, BoardElement> elements = new TreeMap<>();
    private int visible;
    private long units;

    /** Why these cannot be drawn, or null if they can. What the board knows already, or better, takes no place. */
    @Nullable
    Refusal refuse(BoardEntry.Drawn drawn) {
        int moreElements = 0;
        int moreVisible = 0;
        long moreUnits = 0;
        for (BoardElement element : news(drawn).values()) {
            BoardElement before = elements.get(element.id());
            moreElements += before == null ? 1 : 0;
            moreVisible += visible(element) - visible(before);
            moreUnits += units(element) - units(before);
        }
        if (visible + moreVisible > Limits.BOARD_VISIBLE) {
            return Refusal.boardFull(
                    "At most " + Limits.BOARD_VISIBLE + " elements fit on the board. Erase some, then draw again.");
        }
        if (elements.size() + moreElements > Limits.BOARD_ELEMENTS) {
            return Refusal.boardFull("The board has had " + Limits.BOARD_ELEMENTS
                    + " elements, with those that were erased, and takes no new one. What is on it can be changed.");
        }
        return units + moreUnits <= Limits.BOARD_UNITS
                ? null
                : Refusal.boardFull("The elements of the board have at most " + Limits.BOARD_UNITS
                        + " characters of JSON. Erase some, then draw again.");
    }

    void draw(BoardEntry.Drawn drawn) {
        news(drawn).values().forEach(this::put);
    }

    private void put(BoardElement element) {
        BoardElement before = elements.put(element.id(), element);
        visible += visible(element) - visible(before);
        units += units(element) - units(before);
    }

    /** Of the shapes of an entry those that come out otherwise than they are. */
    private Map<String, BoardElement> news(BoardEntry.Drawn drawn) {
        Map<String, BoardElement> news = new HashMap<>();
        for (BoardElement element : drawn.elements()) {
            BoardElement before = news.getOrDefault(element.id(), elements.get(element.id()));
            if (before == null || element.replaces(before)) {
                news.put(element.id(), element);
            }
        }
        return news;
    }

    private static int visible(@Nullable BoardElement element) {
        return element == null || element.isErased() ? 0 : 1;
    }

    private static int units(@Nullable BoardElement element) {
        return element == null ? 0 : element.json().length();
    }

    /** All of them, those that were erased too, in ascending order of their ids. */
    List<BoardElement> all() {
        return List.copyOf(elements.values());
    }

    /** As it stands in a snapshot; old ones have none. */
    static Board of(@Nullable List<BoardElement> kept) {
        Board board = new Board();
        if (kept != null) {
            kept.forEach(board::put);
        }
        return board;
    }
}
