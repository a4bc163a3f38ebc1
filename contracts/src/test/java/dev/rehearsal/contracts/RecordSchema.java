package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of a record of the contracts. Unknown fields are allowed, since optional ones may be added. */
final class RecordSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordSchema() {}

    static ObjectNode of(String title, String description, Class<?> record) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("description", description);
        schema.setAll(object(record));
        return schema;
    }

    private static ObjectNode object(Class<?> record) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            properties.set(component.getName(), schema(component.getGenericType()));
            if (!nullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        return node;
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
            return simple("integer", null);
        }
        if (raw == double.class || raw == Double.class) {
            return simple("number", null);
        }
        if (raw == boolean.class) {
            return simple("boolean", null);
        }
        if (raw == String.class) {
            return simple("string", null);
        }
        if (raw == UUID.class) {
            return simple("string", "uuid");
        }
        if (raw == Instant.class) {
            return simple("string", "date-time");
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (raw.isRecord()) {
            RecordComponent[] components = raw.getRecordComponents();
            boolean id = components.length == 1
                    && components[0].getType() == UUID.class
                    && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
            return id ? simple("string", "uuid") : object(raw);
        }
        throw new IllegalArgumentException("no JSON Schema for " + raw);
    }

    private static ObjectNode container(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode array = simple("array", null);
            array.set("items", schema(generic.getActualTypeArguments()[0]));
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = simple("object", null);
            map.set("additionalProperties", schema(generic.getActualTypeArguments()[1]));
            return map;
        }
        throw new IllegalArgumentException("no JSON Schema for " + generic);
    }

    private static ObjectNode enumeration(Class<?> type) {
        ObjectNode node = simple("string", null);
        ArrayNode values = node.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            try {
                JsonProperty name = type.getField(((Enum<?>) constant).name()).getAnnotation(JsonProperty.class);
                values.add(name.value());
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
        return node;
    }

    private static ObjectNode simple(String type, @Nullable String format) {
        ObjectNode node = JSON.createObjectNode().put("type", type);
        return format == null ? node : node.put("format", format);
    }
}
