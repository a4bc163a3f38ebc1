package dev.rehearsal.platform.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and ids in the query. One that is none is a bad request that names the parameter, where the framework would say that
 * there is no such address; in a path it stays that.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private static final Function<String, Integer> INTEGER = Integer::valueOf;
    private static final Function<String, Long> LONG = Long::valueOf;
    private static final Function<String, UUID> ID = UUID::fromString;

    private static final Map<Class<?>, Function<String, ?>> READERS =
            Map.of(int.class, INTEGER, Integer.class, INTEGER, long.class, LONG, Long.class, LONG, UUID.class, ID);

    private static final Map<Class<?>, String> FORMS =
            Map.of(UUID.class, "must be an id such as 123e4567-e89b-12d3-a456-426614174000");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation @Nullable [] annotations) {
        Function<String, ?> reader = READERS.get(type);
        String name = name(annotations);
        return reader == null || name == null
                ? null
                : new Converter<>(
                        name, (Function<String, T>) reader, FORMS.getOrDefault(type, "must be a whole number"));
    }

    private static @Nullable String name(Annotation @Nullable [] annotations) {
        if (annotations != null) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam parameter) {
                    return parameter.value();
                }
            }
        }
        return null;
    }

    private record Converter<T>(String name, Function<String, T> reader, String form) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(List.of(new ProblemBody.FieldError(name, form)));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
