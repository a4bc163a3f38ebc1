package dev.rehearsal.question.builtin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;

/** Tells whether what a question or kit says has changed, whatever its file looks like. */
final class ContentHash {

    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ContentHash() {}

    static String of(Object content) {
        try {
            return HexFormat.of().formatHex(BankFiles.sha256().digest(SORTED.writeValueAsBytes(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + content.getClass(), e);
        }
    }
}
