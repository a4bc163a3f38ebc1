package dev.rehearsal.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the ids that a question gives its criteria and key points: kebab case in ASCII, 1 to {@link #LONGEST} characters, for
 * example {@code trade-offs}. Whoever writes, copies or counts them keeps to it, so that what can be published can be rated.
 */
public final class PartId {

    /** Characters. */
    public static final int LONGEST = 100;

    /** What is said about an id that breaks the rule, after the name of its field. */
    public static final String RULE =
            "must be small letters and digits with single hyphens between, at most " + LONGEST;

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private PartId() {}

    public static boolean isValid(@Nullable String id) {
        return id != null && id.length() <= LONGEST && KEBAB.matcher(id).matches();
    }
}
