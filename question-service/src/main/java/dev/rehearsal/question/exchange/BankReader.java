package dev.rehearsal.question.exchange;

import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.exchange.Found.Stray;
import dev.rehearsal.question.exchange.Found.Unusable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the questions of a text one after the other. Deterministic: the same text gives the same items with the same places. Holds at
 * most one item, of at most a million characters.
 */
public final class BankReader {

    private final ItemSource source;
    private final ContentReader contents;
    private int place;

    private BankReader(ItemSource source, ContentReader contents) {
        this.source = source;
        this.contents = contents;
    }

    /**
     * Begins to read.
     *
     * @param competencyKnown whether the taxonomy has an id; other competencies are left out with a warning
     */
    public static BankReader of(FileFormat format, Reader text, Predicate<String> competencyKnown) {
        ItemSource source = switch (format) {
            case YAML -> new YamlItems(new TextLines(text));
            case JSON -> new JsonItems(text);
            case CSV -> new CsvItems(new TextLines(text));
            case MARKDOWN -> new MarkdownItems(new TextLines(text));
        };
        return new BankReader(source, new ContentReader(competencyKnown));
    }

    /** What comes next, or null at the end. */
    public @Nullable Found next() throws IOException {
        return switch (source.next()) {
            case null -> null;
            case ItemSource.Piece.Rest rest -> new Stray(rest.line(), rest.text(), rest.reason());
            case ItemSource.Piece.Bad bad -> new Unusable(++place, bad.lines(), bad.reason());
            case ItemSource.Piece.Raw raw -> understood(raw);
        };
    }

    private Found understood(ItemSource.Piece.Raw raw) {
        place++;
        try {
            ContentReader.Understood read = contents.read(raw.fields(), source.own());
            return new Item(
                    place,
                    place,
                    raw.lines(),
                    source.own(),
                    read.content(),
                    raw.fields().known().keySet().stream().toList(),
                    read.warnings());
        } catch (NotUsable e) {
            return new Unusable(place, raw.lines(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether a text begins as the product's own Markdown does; other Markdown is a guide. */
    public static boolean isOwnMarkdown(String beginning) {
        return beginning.contains("\n" + MarkdownBank.QUESTION) || beginning.contains(MarkdownBank.FILE);
    }

    /** Whether a line names columns of a list of questions, two of them at least. */
    public static boolean isCsvHeader(String line) {
        String[] names = line.split(String.valueOf(CsvRecords.separator(line)), 100);
        List<@Nullable String> known = Arrays.stream(names)
                .map(name -> Fields.named(name.strip()))
                .filter(Objects::nonNull)
                .toList();
        return known.size() >= 2
                && (known.contains("title") || known.contains("prompt"))
                && known.size() * 2 > names.length;
    }
}
