package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps equal question texts once in memory: the rooms of a replica mostly ask the same questions. Changes nothing that can be seen.
 * Safe for use by many threads.
 */
final class SharedTexts {

    private static final Map<QuestionContent, WeakReference<QuestionContent>> KNOWN = new WeakHashMap<>();

    private SharedTexts() {}

    /** An equal text, perhaps one read before. */
    static QuestionContent of(QuestionContent content) {
        synchronized (KNOWN) {
            WeakReference<QuestionContent> reference = KNOWN.get(content);
            @Nullable QuestionContent known = reference == null ? null : reference.get();
            if (known != null) {
                return known;
            }
            KNOWN.put(content, new WeakReference<>(content));
            return content;
        }
    }
}
