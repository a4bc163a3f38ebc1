package dev.rehearsal.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One event with its CloudEvents 1.0 attributes, as it crosses Kafka in binary mode: attributes in {@code ce_} headers, data as JSON.
 *
 * @param id made with the event, the same on every retry
 * @param type the released name, for example {@code rating.recorded.v1}
 * @param source the service that wrote it, for example {@code /session-service}
 * @param time when what it tells of happened
 * @param organisation the tenant; the extension attribute {@code organisation}
 * @param key the record key
 * @param data the event
 */
public record CloudEvent(
        UUID id, String type, String source, Instant time, OrganisationId organisation, String key, Event data) {

    /** Header names of the binary mode. */
    public static final String SPEC_VERSION = "ce_specversion";

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String ORGANISATION = "ce_organisation";
    public static final String CONTENT_TYPE = "content-type";

    /** The record headers, in a stable order. */
    public Map<String, String> headers() {
        return headers(id, type, source, time, organisation, key);
    }

    /** The headers of an event whose data are already bytes. */
    public static Map<String, String> headers(
            UUID id, String type, String source, Instant time, OrganisationId organisation, String key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, id.toString());
        headers.put(TYPE, type);
        headers.put(SOURCE, source);
        headers.put(SUBJECT, key);
        headers.put(TIME, time.toString());
        headers.put(ORGANISATION, organisation.toString());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }
}
