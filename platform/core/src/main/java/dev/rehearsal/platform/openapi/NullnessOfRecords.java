package dev.rehearsal.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the schemas of Rehearsal's records what their Java says: a component without {@code @Nullable} is required, one with it may be
 * null, unless validation asks for it. Components that are left out of the JSON when empty, and records that name their required
 * properties themselves, stay as they are. Runs at build time only.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NullnessOfRecords implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final Set<DotName> DEMANDED = Set.of(
            DotName.createSimple("jakarta.validation.constraints.NotNull"),
            DotName.createSimple("jakarta.validation.constraints.NotBlank"),
            DotName.createSimple("jakarta.validation.constraints.NotEmpty"));

    private final IndexView index;

    public NullnessOfRecords(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, List<ClassInfo>> records = recordsBySchemaName();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            // Two records of one name get numbered schemas; which is which cannot be told.
            List<ClassInfo> named = records.getOrDefault(name, List.of());
            if (named.size() == 1 && schema.getProperties() != null) {
                describe(schema, named.getFirst());
            }
        });
    }

    private Map<String, List<ClassInfo>> recordsBySchemaName() {
        Map<String, List<ClassInfo>> records = new HashMap<>();
        Map<String, List<ClassInfo>> named = new HashMap<>();
        Set<DotName> seen = new HashSet<>();
        for (ClassInfo type : index.getKnownClasses()) {
            // A composite index lists a class once for each index that holds it.
            if (seen.add(type.name())
                    && type.isRecord()
                    && type.name().toString().startsWith("dev.rehearsal.")) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                if (schema == null || schema.value("name") == null) {
                    records.computeIfAbsent(type.simpleName(), unused -> new ArrayList<>())
                            .add(type);
                } else {
                    named.put(schema.value("name").asString(), List.of(type));
                }
            }
        }
        // A name that a record was given is meant for the document; one that merely has it may never be in it.
        records.putAll(named);
        return records;
    }

    private static void describe(Schema schema, ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        boolean namesRequired = annotation != null && annotation.value("requiredProperties") != null;
        for (RecordComponentInfo component : type.recordComponents()) {
            FieldInfo field = type.field(component.name());
            String property = propertyName(component, field);
            Schema of = schema.getProperties().get(property);
            if (of == null || field.hasAnnotation(JSON_INCLUDE)) {
                continue;
            }
            boolean nullable =
                    component.type().hasAnnotation(NULLABLE) || field.type().hasAnnotation(NULLABLE);
            if (nullable && !demanded(field)) {
                schema.addProperty(property, orNull(of));
            } else if (!namesRequired && !required(schema).contains(property)) {
                schema.addRequired(property);
            }
        }
    }

    private static List<String> required(Schema schema) {
        @Nullable List<String> required = schema.getRequired();
        return required == null ? List.of() : required;
    }

    private static String propertyName(RecordComponentInfo component, FieldInfo field) {
        AnnotationInstance renamed = field.annotation(JSON_PROPERTY);
        return renamed == null || renamed.value() == null
                ? component.name()
                : renamed.value().asString();
    }

    private static boolean demanded(FieldInfo field) {
        return DEMANDED.stream()
                .anyMatch(name -> field.annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(name)
                                && annotation.target().kind() == AnnotationTarget.Kind.FIELD));
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            Schema referred = OASFactory.createSchema().ref(schema.getRef());
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(referred)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }
}
