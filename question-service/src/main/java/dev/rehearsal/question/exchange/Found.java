package dev.rehearsal.question.exchange;

import dev.rehearsal.question.content.DraftContent;
import java.util.List;

/** What a reader comes upon in a text, in the order of its lines. */
public sealed interface Found {

    /**
     * The lines of something, counted from 1, both included.
     */
    record Lines(int first, int last) {}

    /**
     * A question.
     *
     * @param place 1 for the first item of the text; items that cannot be read count as well
     * @param number what the text itself calls it, else its place
     * @param own whether the text is one that the product has written itself
     * @param fields names of the content's fields that the text says something for
     * @param warnings what a person should look at, in plain sentences
     */
    record Item(
            int place,
            int number,
            Lines lines,
            boolean own,
            DraftContent content,
            List<String> fields,
            List<String> warnings)
            implements Found {
        public Item {
            fields = List.copyOf(fields);
            warnings = List.copyOf(warnings);
        }
    }

    /** An item that is no question, and why not. */
    record Unusable(int place, Lines lines, String reason) implements Found {}

    /** A line that belongs to no item, and why; its text is as long as the line. */
    record Stray(int line, String text, String reason) implements Found {}
}
