package dev.rehearsal.session.room;

/**
 * An entry that took effect.
 *
 * @param position its place in the session, dense from 1
 */
public record RoomEntry(long position, LogEntry entry) {}
