package dev.rehearsal.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page {@code docs/events.md}. */
final class EventsPage {

    private EventsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Events

                Generated from `contracts`; the build fails when it is not up to date.

                Events cross Kafka as CloudEvents 1.0 in binary mode: `ce_specversion`, `ce_id`, `ce_type`, `ce_source`, `ce_subject`,
                `ce_time` and `ce_organisation` as headers; the data as JSON, less than 2 MiB. Ids are made with the event and
                stay the same on every retry. Delivery is at least once and in order per key: drop an id you have applied, and a revision
                or position you have passed. Within a version only optional fields are added. What a consumer can never process goes to
                `<topic>.dlt` with `dlt_reason`, `dlt_consumer`, `dlt_topic`, `dlt_partition` and `dlt_offset`.

                Domain topics carry ids, numbers, enumerations and the text of questions; no personal data. `session-log` and
                `session-presence` belong to session-service alone: see [room-protocol.md](room-protocol.md).

                ## Topics

                | Topic | Partitions | Kept |
                | --- | --- | --- |
                """);
        for (Topics.TopicSpec topic : Topics.all()) {
            page.append("| `%s` | %d | %s |%n".formatted(topic.name(), topic.partitions(), kept(topic)));
        }
        page.append("\n## Types\n");
        for (EventTypes.EventType type : EventTypes.all()) {
            append(page, type);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, EventTypes.EventType type) {
        page.append("%n### `%s`%n%nTopic `%s`. %s%n%n".formatted(type.name(), type.topic(), type.meaning()));
        page.append("| Field | Type |\n| --- | --- |\n");
        for (RecordComponent field : type.record().getRecordComponents()) {
            boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            page.append("| `%s` | %s%s |%n"
                    .formatted(field.getName(), name(field.getGenericType()), optional ? ", optional" : ""));
        }
    }

    private static String kept(Topics.TopicSpec topic) {
        if (topic.compacted()) {
            return "last of each key";
        }
        Duration retention = topic.retention();
        if (retention == null) {
            return "for ever";
        }
        return retention.toDays() > 0 ? retention.toDays() + " days" : retention.toMinutes() + " minutes";
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(EventsPage::name)
                    .collect(Collectors.joining(", ", ((Class<?>) generic.getRawType()).getSimpleName() + " of ", ""));
        }
        return ((Class<?>) type).getSimpleName();
    }
}
