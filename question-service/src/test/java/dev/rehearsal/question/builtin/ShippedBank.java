package dev.rehearsal.question.builtin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bank's files as they are in the source tree. */
final class ShippedBank {

    static final Path FOLDER = Path.of("src/main/resources/bank");

    private ShippedBank() {}

    static List<Path> questionFiles() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("questions"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BankFiles files() {
        TreeMap<String, byte[]> questions = new TreeMap<>();
        questionFiles().forEach(file -> questions.put(file.getFileName().toString(), bytes(file)));
        return new BankFiles(questions, bytes(FOLDER.resolve("kits.yaml")));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
