package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.BankReader;
import dev.rehearsal.question.exchange.FileFormat;
import dev.rehearsal.question.exchange.Found;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Stray;
import dev.rehearsal.question.taxonomy.Competency;
import dev.rehearsal.question.taxonomy.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens texts of every format: what they hold comes one after the other, in the order of the lines. */
public final class ImportTexts {

    /** Guides are read as a whole, and of longer ones no more than this many characters. */
    public static final int LONGEST_GUIDE = 1024 * 1024;

    private final GuideParser guides;
    private final Taxonomy taxonomy;

    public ImportTexts(GuideParser guides, Taxonomy taxonomy) {
        this.guides = guides;
        this.taxonomy = taxonomy;
    }

    /** A text that is being read. */
    public interface Opened {
        /** What comes next, or null at the end. */
        @Nullable
        Found next() throws IOException;

        /** How it is read; never {@link ImportFormat#AUTO}. */
        ImportFormat format();
    }

    /** Begins to read; the same text gives the same again. */
    public Opened open(String name, ImportFormat format, Reader text) throws IOException {
        BufferedReader reader = new BufferedReader(text, FormatRecognition.LOOKED_AT);
        String beginning = beginning(reader);
        ImportFormat known = format == ImportFormat.AUTO ? FormatRecognition.of(name, beginning) : format;
        FileFormat file = known.file();
        if (file == null || (file == FileFormat.MARKDOWN && !BankReader.isOwnMarkdown(beginning))) {
            return new Guide(known, guide(name, known, reader));
        }
        return new Listed(
                known, BankReader.of(file, reader, taxonomy::knows), LevelEvidence.in(List.of(name)), taxonomy);
    }

    private static String beginning(BufferedReader reader) throws IOException {
        reader.mark(FormatRecognition.LOOKED_AT);
        char[] beginning = new char[FormatRecognition.LOOKED_AT - 1];
        int length = 0;
        int read = reader.read(beginning);
        while (read > 0 && length + read <= beginning.length) {
            length += read;
            read = length == beginning.length ? -1 : reader.read(beginning, length, beginning.length - length);
        }
        reader.reset();
        return new String(beginning, 0, length);
    }

    private Iterator<Found> guide(String name, ImportFormat format, Reader reader) throws IOException {
        char[] text = new char[LONGEST_GUIDE];
        int length = 0;
        int read = reader.read(text);
        while (read > 0) {
            length += read;
            read = length == text.length ? -1 : reader.read(text, length, text.length - length);
        }
        String whole = new String(text, 0, length);
        ParsedGuide parsed = guides.parse(name, format == ImportFormat.MARKDOWN ? HeadedGuide.numbered(whole) : whole);
        List<Found> found = new ArrayList<>();
        for (GuideItem item : parsed.items()) {
            found.add(ImportedDraft.found(found.size() + 1, item));
        }
        parsed.unread().forEach(line -> found.add(new Stray(line.line(), line.text(), line.reason())));
        if (reader.read() >= 0) {
            found.add(new Stray(
                    (int) whole.lines().count() + 1,
                    "…",
                    "a guide is read up to 1 MiB; split it and import the parts"));
        }
        found.sort(Comparator.comparingInt(ImportTexts::line));
        return found.iterator();
    }

    private static int line(Found found) {
        return switch (found) {
            case Item item -> item.lines().first();
            case Found.Unusable unusable -> unusable.lines().first();
            case Stray stray -> stray.line();
        };
    }

    private record Guide(ImportFormat format, Iterator<Found> found) implements Opened {
        @Override
        public @Nullable Found next() {
            return found.hasNext() ? found.next() : null;
        }
    }

    private record Listed(ImportFormat format, BankReader reader, Optional<Level> level, Taxonomy taxonomy)
            implements Opened {
        @Override
        public @Nullable Found next() throws IOException {
            Found found = reader.next();
            return found instanceof Item item && !item.own() ? guessed(item) : found;
        }

        /** What a simple list does not say, as far as the words say so clearly. */
        private Item guessed(Item item) {
            DraftContent said = item.content();
            List<String> warnings = new ArrayList<>(item.warnings());
            String prompt = said.prompt() == null ? said.title() : said.prompt();
            String answer = said.referenceAnswer() == null ? "" : said.referenceAnswer();
            if (answer.isBlank() && said.codeSample() == null) {
                warnings.add("There is no answer.");
            }
            DraftContent content = new DraftContent(
                    said.title(),
                    said.level() == null ? level.orElse(null) : said.level(),
                    said.kind() == null ? KindEvidence.of(prompt, said.hasCode()) : said.kind(),
                    said.competency() == null
                            ? taxonomy.guess(prompt, answer).map(Competency::id).orElse(null)
                            : said.competency(),
                    said.difficulty(),
                    said.minutes(),
                    said.prompt(),
                    said.referenceAnswer(),
                    said.keyPoints(),
                    said.criteria(),
                    said.hints(),
                    said.followUps(),
                    said.codeSample(),
                    said.starter(),
                    said.checks(),
                    said.sources(),
                    said.reviewedOn(),
                    said.reviewBy());
            return new Item(item.place(), item.number(), item.lines(), false, content, item.fields(), warnings);
        }
    }
}
