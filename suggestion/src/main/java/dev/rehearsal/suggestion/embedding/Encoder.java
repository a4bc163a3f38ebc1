package dev.rehearsal.suggestion.embedding;

/** Turns a statement into vectors. What implements it says whether several threads may use it. */
@FunctionalInterface
public interface Encoder {

    /** The vectors of a statement; what goes beyond the length that the model knows is left out. */
    Encoding encode(String text);
}
