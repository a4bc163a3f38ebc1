package dev.rehearsal.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the built-in bank's coding questions, out of the files that a question-service ships. */
final class BankPrograms {

    private static final Path QUESTIONS =
            RunningRehearsal.HOME.resolve("question-service/src/main/resources/bank/questions");

    private BankPrograms() {}

    /** Writes them into a file as {@code src/browser/bankPrograms.mjs} reads it; returns of how many questions. */
    static int write(Path file) throws IOException {
        ArrayNode programs = new ObjectMapper().createArrayNode();
        for (Path question : questions()) {
            JsonNode read = new YAMLMapper().readTree(question.toFile());
            if (read.has("solution")) {
                programs.addObject()
                        .put("slug", read.path("slug").asText())
                        .put("file", read.at("/starter/fileName").asText())
                        .put("starter", read.at("/starter/text").asText())
                        .put("solution", read.at("/solution/text").asText())
                        .set("checks", read.path("checks"));
            }
        }
        new ObjectMapper().writeValue(file.toFile(), programs);
        return programs.size();
    }

    private static List<Path> questions() throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
