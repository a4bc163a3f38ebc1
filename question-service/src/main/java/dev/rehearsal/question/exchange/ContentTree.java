package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.contracts.QuestionContent.Source;
import dev.rehearsal.question.content.DraftContent;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A content as a tree, fields in the order of {@link Fields#ALL}; what is missing or empty as a list is left out. */
final class ContentTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentTree() {}

    static ObjectNode of(DraftContent content) {
        ObjectNode tree = NODES.objectNode();
        Level level = content.level();
        Kind kind = content.kind();
        tree.put("title", content.title());
        text(tree, "level", level == null ? null : level.wireName());
        text(tree, "kind", kind == null ? null : kind.wireName());
        text(tree, "competency", content.competency());
        number(tree, "difficulty", content.difficulty());
        number(tree, "minutes", content.minutes());
        text(tree, "prompt", content.prompt());
        text(tree, "referenceAnswer", content.referenceAnswer());
        list(
                tree,
                "keyPoints",
                content.keyPoints(),
                (list, point) -> list.addObject()
                        .put("id", point.id())
                        .put("text", point.text())
                        .put("weight", point.weight()));
        list(tree, "criteria", content.criteria(), (list, criterion) -> list.add(criterion(criterion)));
        list(tree, "hints", content.hints(), ArrayNode::add);
        list(
                tree,
                "followUps",
                content.followUps(),
                (list, followUp) ->
                        list.addObject().put("kind", followUp.kind()).put("text", followUp.text()));
        program(tree, "codeSample", content.codeSample());
        program(tree, "starter", content.starter());
        list(
                tree,
                "checks",
                content.checks(),
                (list, check) -> list.addObject().put("name", check.name()).put("code", check.code()));
        list(tree, "sources", content.sources(), (list, source) -> list.add(source(source)));
        text(tree, "reviewedOn", content.reviewedOn());
        text(tree, "reviewBy", content.reviewBy());
        return tree;
    }

    private static ObjectNode criterion(Criterion criterion) {
        ObjectNode tree = NODES.objectNode()
                .put("id", criterion.id())
                .put("name", criterion.name())
                .put("weight", criterion.weight());
        ObjectNode anchors = tree.putObject("anchors");
        new TreeMap<>(criterion.anchors()).forEach(anchors::put);
        return tree;
    }

    private static ObjectNode source(Source source) {
        ObjectNode tree = NODES.objectNode().put("title", source.title());
        text(tree, "url", source.url());
        text(tree, "note", source.note());
        return tree;
    }

    private static void program(ObjectNode tree, String name, @Nullable Program program) {
        if (program != null) {
            ObjectNode inside = tree.putObject(name).put("language", program.language());
            text(inside, "fileName", program.fileName());
            inside.put("text", program.text());
            list(inside, "requires", program.requires(), ArrayNode::add);
        }
    }

    private static <T> void list(ObjectNode tree, String name, List<T> entries, BiConsumer<ArrayNode, T> writer) {
        if (!entries.isEmpty()) {
            ArrayNode list = tree.putArray(name);
            entries.forEach(entry -> writer.accept(list, entry));
        }
    }

    private static void text(ObjectNode tree, String name, @Nullable String text) {
        if (text != null) {
            tree.put(name, text);
        }
    }

    private static void number(ObjectNode tree, String name, @Nullable Integer number) {
        if (number != null) {
            tree.put(name, number);
        }
    }
}
