package dev.rehearsal.suggestion.embedding;

import java.util.Arrays;

/** The pieces of a text: for each its number in the vocabulary, and the word of the text that it is part of. */
public final class Pieces {

    private final int[] numbers;
    private final int[] starts;
    private final int[] ends;
    private int size;

    Pieces(int most) {
        numbers = new int[most];
        starts = new int[most];
        ends = new int[most];
    }

    void add(int number, int start, int end) {
        numbers[size] = number;
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many there are, the marks of beginning and end among them. */
    public int size() {
        return size;
    }

    /** Place of the first character of the word that a piece is part of. */
    public int start(int piece) {
        return starts[piece];
    }

    /** Place after the last character of the word that a piece is part of. */
    public int end(int piece) {
        return ends[piece];
    }

    /** The numbers, in their order. */
    public int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }
}
