package dev.rehearsal.question.builtin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the built-in bank. Cheap to fingerprint, so that a start with a bank that is loaded already reads no YAML.
 *
 * @param questions bytes of each question's file by its name
 * @param kits bytes of the list of kits
 */
public record BankFiles(SortedMap<String, byte[]> questions, byte[] kits) {

    static final int MOST_QUESTIONS = 1_000;
    static final int MOST_BYTES = 128 * 1024;

    public BankFiles {
        questions = new TreeMap<>(questions);
        if (questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("the bank has more than " + MOST_QUESTIONS + " questions");
        }
        questions.forEach((name, bytes) -> {
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(name + " is larger than " + MOST_BYTES + " bytes");
            }
        });
    }

    /** Changes exactly when a file's name or content does. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        questions.forEach((name, bytes) -> {
            digest.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        digest.update(kits);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The questions, in the order of their files. */
    List<ShippedQuestion> readQuestions() {
        ObjectMapper yaml = yaml();
        List<ShippedQuestion> read = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : questions.entrySet()) {
            try {
                ShippedQuestion question = yaml.readValue(file.getValue(), ShippedQuestion.class);
                if (!file.getKey().equals(question.slug() + ".yaml")) {
                    throw new IllegalStateException(file.getKey() + " says that its slug is " + question.slug());
                }
                read.add(question);
            } catch (IOException e) {
                throw new UncheckedIOException(file.getKey() + " of the built-in bank cannot be read", e);
            }
        }
        return read;
    }

    List<ShippedKit> readKits() {
        try {
            return yaml().readValue(kits, new TypeReference<List<ShippedKit>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in kits cannot be read", e);
        }
    }

    private static ObjectMapper yaml() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
