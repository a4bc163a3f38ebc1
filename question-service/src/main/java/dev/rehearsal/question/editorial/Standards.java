package dev.rehearsal.question.editorial;

import java.util.List;

/**
 * What a draft is held against when it is to be published.
 *
 * @param approvalRequired whether the organisation wants a second person's approval
 * @param warnings of the draft as it stands
 */
public record Standards(boolean approvalRequired, List<Warning> warnings) {

    public Standards {
        warnings = List.copyOf(warnings);
    }

    /** Nothing is wrong and nobody has to be asked. */
    public static Standards none() {
        return new Standards(false, List.of());
    }
}
