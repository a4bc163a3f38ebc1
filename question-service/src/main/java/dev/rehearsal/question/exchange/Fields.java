package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an item by the names of a content's fields, and the names that are not known. */
record Fields(Map<String, JsonNode> known, List<String> unknown) {

    /** The fields of a content, in the order in which they are written. */
    static final List<String> ALL = List.of(
            "title",
            "level",
            "kind",
            "competency",
            "difficulty",
            "minutes",
            "prompt",
            "referenceAnswer",
            "keyPoints",
            "criteria",
            "hints",
            "followUps",
            "codeSample",
            "starter",
            "checks",
            "sources",
            "reviewedOn",
            "reviewBy");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("name", "title"),
            Map.entry("heading", "title"),
            Map.entry("question", "prompt"),
            Map.entry("text", "prompt"),
            Map.entry("answer", "referenceAnswer"),
            Map.entry("reference", "referenceAnswer"),
            Map.entry("modelanswer", "referenceAnswer"),
            Map.entry("seniority", "level"),
            Map.entry("type", "kind"),
            Map.entry("topic", "competency"),
            Map.entry("category", "competency"),
            Map.entry("area", "competency"),
            Map.entry("time", "minutes"),
            Map.entry("duration", "minutes"),
            Map.entry("rubric", "criteria"),
            Map.entry("code", "codeSample"),
            Map.entry("links", "sources"));

    private static final Map<String, String> NAMES = names();

    /** What others keep beside a question and nobody has to be told about. */
    private static final List<String> BOOKKEEPING = List.of("id", "number", "slug", "covers", "gaps", "solution");

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>(OTHER_NAMES);
        ALL.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return Map.copyOf(names);
    }

    /** The content's field that a name stands for, however it is spelled; null for one that stands for none. */
    static @Nullable String named(String name) {
        return NAMES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    static boolean isBookkeeping(String name) {
        return BOOKKEEPING.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
