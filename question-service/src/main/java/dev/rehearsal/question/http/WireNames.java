package dev.rehearsal.question.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads names of closed lists in a query; one that is not on the list is the caller's mistake, not "not found". */
public final class WireNames {

    private static final int MOST = 30;

    private WireNames() {}

    /**
     * All named values, without repetitions.
     *
     * @throws Problem 400 naming the parameter
     */
    public static <T> Set<T> read(List<String> names, Function<String, T> reader, String parameter) {
        if (names.size() > MOST) {
            throw invalid(parameter, "occurs more than " + MOST + " times");
        }
        Set<T> values = new LinkedHashSet<>();
        names.forEach(name -> values.add(read(name, reader, parameter)));
        return values;
    }

    /**
     * One value.
     *
     * @throws Problem 400 naming the parameter
     */
    public static <T> T read(String name, Function<String, T> reader, String parameter) {
        try {
            return reader.apply(name);
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, "is not one of the values listed in the API");
        }
    }

    private static Problem invalid(String parameter, String message) {
        return Problem.invalid(List.of(new FieldError(parameter, message)));
    }
}
