package dev.rehearsal.question.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in a text, and the lines that were not part of it; blank lines are left out. Of unread lines beyond
 * {@link #MOST_UNREAD} only the first is shown, with how many they are.
 */
public record ParsedGuide(List<GuideItem> items, List<UnreadLine> unread) {

    public static final int MOST_UNREAD = 2_000;

    public ParsedGuide {
        items = List.copyOf(items);
        unread = unread.size() <= MOST_UNREAD ? List.copyOf(unread) : beginning(unread);
    }

    private static List<UnreadLine> beginning(List<UnreadLine> unread) {
        List<UnreadLine> shown = new ArrayList<>(unread.subList(0, MOST_UNREAD));
        UnreadLine next = unread.get(MOST_UNREAD);
        int more = unread.size() - MOST_UNREAD;
        shown.add(new UnreadLine(next.line(), next.text(), "this and what follows, " + more + " unread lines in all"));
        return List.copyOf(shown);
    }
}
