package dev.rehearsal.question.taxonomy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads the taxonomy that ships with the service. */
public final class TaxonomyFile {

    private static final String FILE = "/taxonomy.json";

    private TaxonomyFile() {}

    public static Taxonomy read(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(TaxonomyFile.class.getResourceAsStream(FILE), FILE)) {
            return new Taxonomy(json.readValue(file, new TypeReference<List<Competency>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the taxonomy cannot be read", e);
        }
    }
}
