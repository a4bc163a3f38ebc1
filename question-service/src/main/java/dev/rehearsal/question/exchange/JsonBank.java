package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.question.content.DraftContent;
import java.io.IOException;
import java.io.Writer;

/** A bank as one JSON document. Every question begins on a line of its own, so that one that is damaged does not hide the next. */
final class JsonBank implements BankWriter {

    private static final ObjectWriter PRETTY = new JsonMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final Writer out;
    private boolean any;

    JsonBank(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append("{\n  \"rehearsal\" : \"questions\",\n  \"version\" : 1,\n  \"questions\" : [");
    }

    @Override
    public void add(DraftContent content) throws IOException {
        out.append(any ? ",\n" : "\n");
        any = true;
        out.append(PRETTY.writeValueAsString(ContentTree.of(content)));
    }

    @Override
    public void end() throws IOException {
        out.append("\n]\n}\n");
    }
}
