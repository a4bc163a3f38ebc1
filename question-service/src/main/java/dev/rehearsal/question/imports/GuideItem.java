package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question found in a guide.
 *
 * @param number the guide's own number, or its place if the guide does not number
 * @param line where it begins, from 1
 * @param lastLine the last line that belongs to it
 * @param title the question on one line, at most 120 characters
 * @param level what the guide says, or intermediate with a warning
 * @param competency id of the taxonomy if the words say so clearly
 * @param prompt the whole question
 * @param answer prose and lists, without code
 * @param code what is code, or null
 * @param language of the code, for example {@code python}; null if there is none or it is not known
 * @param requires modules beyond the standard library that Python code imports
 * @param warnings what a person should look at, in plain sentences
 */
public record GuideItem(
        int number,
        int line,
        int lastLine,
        String title,
        Level level,
        Kind kind,
        @Nullable String competency,
        String prompt,
        String answer,
        @Nullable String code,
        @Nullable String language,
        List<String> requires,
        List<String> warnings) {

    public GuideItem {
        requires = List.copyOf(requires);
        warnings = List.copyOf(warnings);
    }

    public boolean hasCode() {
        return code != null;
    }
}
