package dev.rehearsal.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void pathsTagsAndComponentsOfAllDocumentsAreThere() {
        // Given
        ObjectNode first = document("/api/a", "A", "{'Shared':{'type':'string'},'One':{'type':'integer'}}");
        ObjectNode second = document("/api/b", "B", "{'Two':{'type':'integer'},'Shared':{'type':'string'}}");
        // When
        MergedDocument merged = merge(first, second);
        // Then
        assertEquals(List.of(), merged.conflicts());
        ObjectNode json = merged.json();
        assertEquals("3.1.0", json.path("openapi").asText());
        assertEquals("of /api/a", json.path("info").path("title").asText());
        assertEquals("/", json.path("servers").path(0).path("url").asText());
        assertTrue(json.path("paths").has("/api/a") && json.path("paths").has("/api/b"));
        assertEquals(2, json.path("tags").size());
        assertEquals(3, json.path("components").path("schemas").size());
    }

    @Test
    void everyDocumentsSchemeBecomesTheOneScheme() {
        MergedDocument merged = merge(document("/api/a", "A", "{}"), document("/api/b", "B", "{}"));
        assertEquals(
                "http",
                merged.json().at("/components/securitySchemes/bearer/type").asText());
        assertEquals(1, merged.json().at("/components/securitySchemes").size());
        assertTrue(merged.json().at("/paths/~1api~1b/get/security/0").has("bearer"));
        assertEquals(1, merged.json().at("/paths/~1api~1b/get/security/0").size());
    }

    @Test
    void aNameWithTwoMeaningsIsAConflictAndBothMeaningsStay() {
        // Given
        ObjectNode first = document("/api/a", "A", "{'Item':{'type':'string'}}");
        ObjectNode second = document(
                "/api/b",
                "B",
                "{'Item':{'type':'integer'},'Page':{'type':'array','items':{'$ref':'#/components/schemas/Item'}}}");
        // When
        MergedDocument merged = merge(first, second);
        // Then
        assertEquals(1, merged.conflicts().size());
        assertTrue(merged.conflicts().getFirst().contains("schemas/Item"));
        assertEquals("string", merged.json().at("/components/schemas/Item/type").asText());
        assertEquals(
                "integer",
                merged.json().at("/components/schemas/SecondServiceItem/type").asText());
        assertEquals(
                "#/components/schemas/SecondServiceItem",
                merged.json().at("/components/schemas/Page/items/$ref").asText());
    }

    @Test
    void whatRefersToAConflictIsOneItself() {
        String page = "'Page':{'type':'array','items':{'$ref':'#/components/schemas/Item'}}";
        MergedDocument merged = merge(
                document("/api/a", "A", "{'Item':{'type':'string'}," + page + "}"),
                document("/api/b", "B", "{'Item':{'type':'integer'}," + page + "}"));
        assertEquals(2, merged.conflicts().size());
        assertEquals(
                "#/components/schemas/SecondServiceItem",
                merged.json()
                        .at("/components/schemas/SecondServicePage/items/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/Item",
                merged.json().at("/components/schemas/Page/items/$ref").asText());
    }

    @Test
    void oneOperationDeclaredTwiceIsAConflictAndTheFirstStays() {
        MergedDocument merged = merge(document("/api/a", "A", "{}"), document("/api/a", "B", "{}"));
        assertEquals(1, merged.conflicts().size());
        assertEquals("A", merged.json().at("/paths/~1api~1a/get/tags/0").asText());
    }

    @Test
    void internalOperationsStayInside() {
        MergedDocument merged = merge(document("/api/a", "A", "{}"), document("/internal/redeem", "B", "{}"));
        assertFalse(merged.json().path("paths").has("/internal/redeem"));
    }

    @Test
    void theDocumentsAreNotChanged() {
        ObjectNode first = document("/api/a", "A", "{'Item':{'type':'string'}}");
        ObjectNode copy = first.deepCopy();
        merge(first, document("/api/b", "B", "{'Item':{'type':'integer'}}"));
        assertEquals(copy, first);
    }

    private static MergedDocument merge(ObjectNode first, ObjectNode second) {
        return MergedDocument.of(
                List.of(new MergedDocument.Part("gateway", first), new MergedDocument.Part("second-service", second)));
    }

    private static ObjectNode document(String path, String tag, String schemas) {
        String json = """
                {'openapi':'3.1.0','info':{'title':'of %s','version':'1'},'tags':[{'name':'%s'}],
                 'paths':{'%s':{'get':{'tags':['%s'],'security':[{'of%s':['x']}],'responses':{'200':{'description':'ok'}}}}},
                 'components':{'schemas':%s,'securitySchemes':{'of%s':{'type':'openIdConnect'}}}}
                """.formatted(path, tag, path, tag, tag, schemas, tag).replace('\'', '"');
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
