package dev.rehearsal.session.schedule.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of sessions; {@code next} is the cursor of the next page, or null at the end. */
public record SessionPage(List<SessionView> items, @Nullable String next) {}
