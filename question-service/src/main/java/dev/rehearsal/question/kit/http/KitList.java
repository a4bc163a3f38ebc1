package dev.rehearsal.question.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kits by name; {@code next} begins the next page. */
public record KitList(List<KitView> items, @Nullable String next) {}
