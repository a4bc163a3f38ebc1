package dev.rehearsal.question.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text line by line. A line ends with {@code \n}; a carriage return before it stays, for it may be part of what is read. */
final class TextLines {

    /** A line, counted from 1; of a very long one only the beginning. */
    record Line(int number, String text, boolean cut) {

        /** Without the carriage return of a file from elsewhere. */
        String plain() {
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }

    private final Reader reader;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private final char[] buffer = new char[8_192];
    private int begin;
    private int end;
    private int number;
    private boolean over;

    TextLines(Reader reader) {
        this.reader = reader;
    }

    @Nullable
    Line next() throws IOException {
        if (!pushedBack.isEmpty()) {
            return pushedBack.pop();
        }
        StringBuilder line = new StringBuilder();
        boolean any = false;
        boolean cut = false;
        while (fill()) {
            any = true;
            int stop = begin;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = ItemSource.LONGEST_ITEM - line.length();
            line.append(buffer, begin, Math.min(stop - begin, room));
            cut |= stop - begin > room;
            boolean complete = stop < end;
            begin = stop + (complete ? 1 : 0);
            if (complete) {
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        String text = line.toString();
        return new Line(number, number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text, cut);
    }

    private boolean fill() throws IOException {
        if (begin == end && !over) {
            begin = 0;
            end = Math.max(0, reader.read(buffer));
            over = end == 0;
        }
        return begin < end;
    }

    /** The next call answers this line again. */
    void pushBack(Line line) {
        pushedBack.push(line);
    }

    /** The next calls answer these lines again. */
    void pushBack(Collection<Line> lines) {
        List.copyOf(lines).reversed().forEach(pushedBack::push);
    }
}
