package dev.rehearsal.scoring.gym.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rehearsal.scoring.gym.Exercise;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The exercises of the gym: YAML files that ship with the service, read when somebody first asks for one. */
@ApplicationScoped
public class ShippedExercises {

    private static final String FOLDER = "gym";
    private static final String ENDING = ".yaml";
    private static final int MOST = 200;

    private final List<Exercise> exercises = read();

    /** All of them, in the order in which they are shown. */
    public List<Exercise> all() {
        return exercises;
    }

    /** The exercise of that name, in the version shown now. */
    public Optional<Exercise> find(String name) {
        return exercises.stream()
                .filter(exercise -> exercise.exercise().equals(name))
                .findFirst();
    }

    /**
     * Reads the files.
     *
     * @throws IllegalStateException if there is none, or if one has another name than its exercise
     */
    public static List<Exercise> read() {
        List<Exercise> read = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> readFolder(folder, read));
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises cannot be read", e);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("the exercises are missing from the class path");
        }
        return read.stream()
                .sorted(Comparator.comparingInt(Exercise::place).thenComparing(Exercise::exercise))
                .toList();
    }

    private static void readFolder(Path folder, List<Exercise> read) {
        ObjectMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                    .limit(MOST)
                    .toList()) {
                Exercise exercise = yaml.readValue(Files.readAllBytes(file), Exercise.class);
                if (!file.getFileName().toString().equals(exercise.exercise() + ENDING)) {
                    throw new IllegalStateException(file.getFileName() + " holds " + exercise.exercise());
                }
                read.add(exercise);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an exercise cannot be read", e);
        }
    }
}
