package dev.rehearsal.question.content;

import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with which field, in the order in which it is found. */
final class Flaws {

    private final List<FieldError> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(new FieldError(field, message));
    }

    void unless(boolean good, String field, String message) {
        if (!good) {
            add(field, message);
        }
    }

    void present(@Nullable Object value, String field) {
        unless(value != null && !value.toString().isBlank(), field, "is missing");
    }

    void atMost(int longest, @Nullable String text, String field) {
        unless(text == null || text.length() <= longest, field, "has more than " + longest + " characters");
    }

    void atMost(int most, List<?> list, String field) {
        unless(list.size() <= most, field, "has more than " + most + " entries");
    }

    void within(int least, int most, @Nullable Integer value, String field) {
        unless(value == null || (value >= least && value <= most), field, "must be " + least + " to " + most);
    }

    void unique(List<String> ids, String field) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            unless(
                    ids.get(i).isBlank() || seen.add(ids.get(i)),
                    field + "[" + i + "].id",
                    "is used twice in this question");
        }
    }

    List<FieldError> list() {
        return List.copyOf(found);
    }
}
