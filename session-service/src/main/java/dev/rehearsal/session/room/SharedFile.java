package dev.rehearsal.session.room;

/**
 * A file everybody in the room writes in.
 *
 * @param version how many change sets were applied to it
 */
public record SharedFile(String name, String language, int version, String text) {}
