package dev.rehearsal.session.room;

import java.time.Instant;

/** One chat message. */
public record ChatLine(long position, Instant time, ParticipantId author, String text) {}
