package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * One item's text as a tree. Both parsers hand over events only, tags of YAML are not looked at, and nothing is looked up elsewhere:
 * an alias is refused, a name that stands twice as well, and nesting ends at {@link #DEEPEST}.
 */
final class ItemTree {

    static final int DEEPEST = 20;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .maxStringLength(ItemSource.LONGEST_ITEM)
            .build();

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .loaderOptions(loading())
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ItemTree() {}

    private static LoaderOptions loading() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(2 * ItemSource.LONGEST_ITEM);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    /**
     * Reads JSON.
     *
     * @param firstLine where the text begins; counted in what is said of a mistake
     */
    static JsonNode json(String text, int firstLine) throws NotUsable {
        try (JsonParser parser = JSON.createParser(text)) {
            return tree(parser, "JSON", firstLine);
        } catch (IOException e) {
            throw new NotUsable("it cannot be read as JSON");
        }
    }

    /** Reads one document of YAML; see {@link #json}. */
    static JsonNode yaml(String text, int firstLine) throws NotUsable {
        try (JsonParser parser = new WithoutAliases(YAML.createParser(text))) {
            return tree(parser, "YAML", firstLine);
        } catch (IOException e) {
            throw new NotUsable("it cannot be read as YAML");
        }
    }

    private static JsonNode tree(JsonParser parser, String language, int firstLine) throws IOException, NotUsable {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null) {
                throw new NotUsable("it is empty");
            }
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String detail = e instanceof AliasFound
                    ? "it refers to another place, which is not taken"
                    : "it is not valid " + language;
            throw new NotUsable(detail + " at line " + (firstLine + line - 1));
        } catch (RuntimeException e) {
            // The YAML parser lets some mistakes out as its own kind of exception.
            throw new NotUsable("it is not valid " + language);
        }
    }

    /** The fields of an item, by whatever names; one that is not a map has none. */
    static Fields fields(JsonNode tree) throws NotUsable {
        if (!tree.isObject()) {
            throw new NotUsable("it is not a question with fields such as title, prompt and answer");
        }
        Map<String, JsonNode> known = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            String name = Fields.named(entry.getKey());
            if (name != null && known.putIfAbsent(name, entry.getValue()) == null) {
                continue;
            }
            if (!Fields.isBookkeeping(entry.getKey())) {
                unknown.add(entry.getKey());
            }
        }
        return new Fields(known, unknown);
    }

    private static final class AliasFound extends JsonParseException {
        private static final long serialVersionUID = 1L;

        AliasFound(JsonParser parser) {
            super(parser, "alias");
        }
    }

    private static final class WithoutAliases extends JsonParserDelegate {
        private final YAMLParser parser;

        WithoutAliases(YAMLParser parser) {
            super(parser);
            this.parser = parser;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (parser.isCurrentAlias()) {
                throw new AliasFound(parser);
            }
            return token;
        }
    }
}
