package dev.rehearsal.question.imports;

import java.util.List;

/** What was found in a text, and every line that was not part of it; blank lines are left out. */
public record ParsedGuide(List<GuideItem> items, List<UnreadLine> unread) {
    public ParsedGuide {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }
}
