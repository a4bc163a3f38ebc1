package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.content.DraftContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a content of an item's fields: exactly what the product has written, and as much as can be understood of others' lists. */
final class ContentReader {

    private final Predicate<String> competencyKnown;

    ContentReader(Predicate<String> competencyKnown) {
        this.competencyKnown = competencyKnown;
    }

    record Understood(DraftContent content, List<String> warnings) {}

    /**
     * Reads.
     *
     * @param own whether the product has written it, so that what is missing is meant to be missing
     */
    Understood read(Fields fields, boolean own) throws NotUsable {
        Reading reading = new Reading(fields);
        for (String name : fields.unknown()) {
            reading.warnings.add("“" + name + "” is not a field of a question and was left out.");
        }
        String prompt = reading.text("prompt");
        String title = reading.text("title");
        if (!own && title == null) {
            title = prompt == null ? null : ShortTitle.of(prompt);
        } else if (!own && prompt == null) {
            prompt = title;
            title = title == null ? null : ShortTitle.of(title);
        }
        if (title == null || title.isBlank()) {
            throw new NotUsable("it has neither a title nor a prompt");
        }
        PartReader parts = new PartReader(reading.warnings);
        DraftContent content = new DraftContent(
                title,
                reading.named("level", Level::of),
                reading.named("kind", Kind::of),
                competency(reading),
                reading.number("difficulty"),
                reading.number("minutes"),
                prompt,
                reading.text("referenceAnswer"),
                parts.list("keyPoints", reading.value("keyPoints"), parts::keyPoint),
                parts.list("criteria", reading.value("criteria"), parts::criterion),
                parts.list("hints", reading.value("hints"), parts::hint),
                parts.list("followUps", reading.value("followUps"), parts::followUp),
                parts.program("codeSample", reading.value("codeSample")),
                parts.program("starter", reading.value("starter")),
                parts.list("checks", reading.value("checks"), parts::check),
                parts.list("sources", reading.value("sources"), parts::source),
                reading.text("reviewedOn"),
                reading.text("reviewBy"));
        return new Understood(content, reading.warnings);
    }

    private @Nullable String competency(Reading reading) throws NotUsable {
        String name = reading.text("competency");
        if (name == null || competencyKnown.test(name)) {
            return name;
        }
        String id = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (competencyKnown.test(id)) {
            return id;
        }
        reading.warnings.add("The competency “" + Shown.of(name) + "” is not in the taxonomy and was left out.");
        return null;
    }

    /** The plain fields of one item, and what was said of them. */
    private record Reading(Fields fields, List<String> warnings) {

        Reading(Fields fields) {
            this(fields, new ArrayList<>());
        }

        JsonNode value(String name) {
            return fields.known().getOrDefault(name, NullNode.getInstance());
        }

        @Nullable
        String text(String name) throws NotUsable {
            return PartReader.text(value(name), name);
        }

        private @Nullable Integer number(String name) throws NotUsable {
            String text = text(name);
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                warnings.add("The field " + name + " says “" + Shown.of(text)
                        + "”, which is no whole number; it was left out.");
                return null;
            }
        }

        private <T> @Nullable T named(String name, Function<String, T> reader) throws NotUsable {
            String text = text(name);
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return reader.apply(text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"));
            } catch (IllegalArgumentException e) {
                warnings.add("The " + name + " “" + Shown.of(text) + "” is not known and was left out.");
                return null;
            }
        }
    }
}
