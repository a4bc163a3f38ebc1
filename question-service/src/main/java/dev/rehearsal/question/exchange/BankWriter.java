package dev.rehearsal.question.exchange;

import dev.rehearsal.question.content.DraftContent;
import java.io.IOException;
import java.io.Writer;

/** Writes questions into a text, one after the other. {@link BankReader} reads exactly the same contents out of it. */
public interface BankWriter {

    /** Before the first question. */
    void begin() throws IOException;

    /** One question; its content keeps to the limits of contents. */
    void add(DraftContent content) throws IOException;

    /** After the last question. Does not close what is written to. */
    void end() throws IOException;

    static BankWriter of(FileFormat format, Writer out) {
        return switch (format) {
            case YAML -> new YamlBank(out);
            case JSON -> new JsonBank(out);
            case CSV -> new CsvBank(out);
            case MARKDOWN -> new MarkdownBank(out);
        };
    }
}
