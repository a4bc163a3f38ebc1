package dev.rehearsal.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Several OpenAPI documents as one. Paths and tags are put together; a component that several documents declare alike appears once; one
 * that they declare differently is a conflict: the later keeps its meaning under a name with its document's name before it. Every
 * operation asks for the one security scheme {@code bearer}, if it asks for any. The result does not depend on the order of members
 * within a document.
 */
public final class MergedDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "#/components/";
    private static final String SCHEME = "bearer";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** A document and a short name for whose it is, in lower case with hyphens. */
    public record Part(String name, ObjectNode document) {}

    private final ObjectNode result = JSON.objectNode();
    private final TreeMap<String, JsonNode> paths = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, JsonNode>> components = new TreeMap<>();
    private final TreeMap<String, JsonNode> tags = new TreeMap<>();
    private final List<String> conflicts = new ArrayList<>();

    private MergedDocument() {}

    /** Merges; the first part gives version and description. */
    public static MergedDocument of(List<Part> parts) {
        MergedDocument merged = new MergedDocument();
        parts.forEach(merged::add);
        merged.finish(parts.getFirst().document());
        return merged;
    }

    /** The merged document. */
    public ObjectNode json() {
        return result;
    }

    /** What two documents say differently under one name; should be empty. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    private void add(Part part) {
        Set<String> renamed = new HashSet<>();
        ObjectNode document = rewritten(part, renamed);
        while (findConflicts(part, document, renamed)) {
            document = rewritten(part, renamed);
        }
        document.path("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")) {
                section.getValue()
                        .properties()
                        .forEach(component -> components
                                .computeIfAbsent(section.getKey(), unused -> new TreeMap<>())
                                .put(
                                        nameOf(part, section.getKey(), component.getKey(), renamed),
                                        component.getValue()));
            }
        });
        document.path("paths").properties().forEach(path -> addPath(part, path.getKey(), path.getValue()));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    /** Renaming one component changes those that refer to it, so this is asked until nothing new is found. */
    private boolean findConflicts(Part part, ObjectNode document, Set<String> renamed) {
        boolean found = false;
        for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
            TreeMap<String, JsonNode> known = components.getOrDefault(section.getKey(), new TreeMap<>());
            for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
                String place = section.getKey() + "/" + component.getKey();
                JsonNode other = known.get(component.getKey());
                if (other != null && !other.equals(component.getValue()) && renamed.add(place)) {
                    conflicts.add(part.name() + " declares " + place + " otherwise than the documents before it");
                    found = true;
                }
            }
        }
        return found;
    }

    private void addPath(Part part, String path, JsonNode item) {
        if (path.startsWith("/internal") || path.startsWith("/q/")) {
            return;
        }
        ObjectNode cleaned = item.deepCopy();
        cleaned.properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey()) && operation.getValue() instanceof ObjectNode node) {
                useBearer(node);
            }
        });
        JsonNode known = paths.putIfAbsent(path, cleaned);
        if (known instanceof ObjectNode existing) {
            cleaned.properties().forEach(operation -> {
                if (existing.has(operation.getKey())) {
                    conflicts.add(part.name() + " declares " + operation.getKey() + " " + path + " a second time");
                } else {
                    existing.set(operation.getKey(), operation.getValue());
                }
            });
        }
    }

    private static void useBearer(ObjectNode operation) {
        JsonNode security = operation.get("security");
        if (security != null && !security.isEmpty()) {
            ArrayNode one = JSON.arrayNode();
            one.addObject().putArray(SCHEME);
            operation.set("security", one);
        }
    }

    private void finish(ObjectNode first) {
        result.set("openapi", first.path("openapi"));
        result.set("info", first.path("info"));
        result.putArray("servers").addObject().put("url", "/");
        result.putArray("tags").addAll(tags.values());
        ObjectNode allPaths = result.putObject("paths");
        paths.forEach(allPaths::set);
        ObjectNode allComponents = result.putObject("components");
        components.forEach((section, named) -> {
            ObjectNode node = allComponents.putObject(section);
            named.forEach(node::set);
        });
        allComponents
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    private static ObjectNode rewritten(Part part, Set<String> renamed) {
        ObjectNode copy = part.document().deepCopy();
        rewriteInside(copy, part, renamed);
        return copy;
    }

    private static void rewriteInside(JsonNode node, Part part, Set<String> renamed) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                object.set(member.getKey(), rewrittenValue(member.getValue(), part, renamed));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rewrittenValue(array.get(i), part, renamed));
            }
        }
    }

    private static JsonNode rewrittenValue(JsonNode value, Part part, Set<String> renamed) {
        if (!value.isTextual() || !value.asText().startsWith(REFERENCE)) {
            rewriteInside(value, part, renamed);
            return value;
        }
        String[] place = value.asText().substring(REFERENCE.length()).split("/", 2);
        return place.length == 2
                ? JSON.textNode(REFERENCE + place[0] + "/" + nameOf(part, place[0], place[1], renamed))
                : value;
    }

    private static String nameOf(Part part, String section, String name, Set<String> renamed) {
        if (!renamed.contains(section + "/" + name)) {
            return name;
        }
        StringBuilder prefix = new StringBuilder();
        for (String word : part.name().split("-", -1)) {
            prefix.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return prefix + name;
    }
}
