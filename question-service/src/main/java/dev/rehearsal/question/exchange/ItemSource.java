package dev.rehearsal.question.exchange;

import dev.rehearsal.question.exchange.Found.Lines;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of a text, one after the other, not understood yet. */
interface ItemSource {

    /** No item of a text has more characters: several times what a question may have. */
    int LONGEST_ITEM = 1_000_000;

    /** The next one, or null behind the last. */
    @Nullable
    Piece next() throws IOException;

    /** Whether the text says that the product has written it; known from the first item on. */
    boolean own();

    /** A part of the text. */
    sealed interface Piece {
        /** An item as fields, or why it cannot be read. */
        record Raw(Lines lines, Fields fields) implements Piece {}

        record Bad(Lines lines, String reason) implements Piece {}

        record Rest(int line, String text, String reason) implements Piece {}
    }
}
