package dev.rehearsal.session.room.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of entries; {@code next} is the value of {@code after} for the next page, or null at the end. */
public record EntryPage(List<ArchivedEntry> items, @Nullable String next) {}
