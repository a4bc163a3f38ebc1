package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.question.Contents;
import dev.rehearsal.question.exchange.BankWriter;
import dev.rehearsal.question.exchange.FileFormat;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatRecognitionTest {

    @ParameterizedTest
    @CsvSource({"bank.csv,CSV", "bank.YAML,YAML", "a.yml,YAML", "a.jsonl,JSON", "a.b.json,JSON", "guide.md,MARKDOWN"})
    void theNameOfAFileSaysIt(String name, ImportFormat format) {
        assertEquals(format, FormatRecognition.of(name, "1. What is a model?"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasExportedIsRecognisedByItself(FileFormat format) throws IOException {
        // Given
        StringWriter file = new StringWriter();
        BankWriter writer = BankWriter.of(format, file);
        writer.begin();
        writer.add(Contents.complete().draft());
        writer.end();
        // When
        ImportFormat recognised = FormatRecognition.of("pasted", file.toString());
        // Then
        assertEquals(format, recognised.file());
    }

    @Test
    void textIsRecognisedByHowItBegins() {
        assertEquals(ImportFormat.JSON, FormatRecognition.of("pasted", " [\n {\"title\": 1}]"));
        assertEquals(ImportFormat.YAML, FormatRecognition.of("pasted", "# ours\n- title: A\n"));
        assertEquals(ImportFormat.CSV, FormatRecognition.of("pasted", "Question;Answer\na;b\n"));
        assertEquals(ImportFormat.MARKDOWN, FormatRecognition.of("pasted", "# Ours\n\n## What is a model?\n"));
        assertEquals(ImportFormat.GUIDE, FormatRecognition.of("pasted", "1. What is a model?\nA function.\n"));
        assertEquals(ImportFormat.GUIDE, FormatRecognition.of("pasted", "Questions, answers and advice\n"));
    }
}
