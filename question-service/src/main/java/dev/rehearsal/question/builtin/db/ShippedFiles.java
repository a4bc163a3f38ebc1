package dev.rehearsal.question.builtin.db;

import dev.rehearsal.question.builtin.BankFiles;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files of the bank on the class path, in a folder or in the jar. */
final class ShippedFiles {

    private static final String QUESTIONS = "bank/questions";
    private static final String KITS = "bank/kits.yaml";

    private ShippedFiles() {}

    static BankFiles read() {
        TreeMap<String, byte[]> questions = new TreeMap<>();
        List<byte[]> kits = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(QUESTIONS, folder -> readFolder(folder, questions));
            ClassPathUtils.consumeAsPaths(KITS, file -> kits.add(bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in bank cannot be read", e);
        }
        if (questions.isEmpty() || kits.isEmpty()) {
            throw new IllegalStateException("the built-in bank is missing from the class path");
        }
        return new BankFiles(questions, kits.getFirst());
    }

    private static void readFolder(Path folder, TreeMap<String, byte[]> questions) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .limit(2_000)
                    .forEach(file -> questions.put(file.getFileName().toString(), bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in bank cannot be listed", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
