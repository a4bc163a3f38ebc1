package dev.rehearsal.question.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt",
                "keyPoints",
                "keyPoints[split-first]",
                "criteria[a].anchors.4",
                "hints[0]",
                "checks[11]"
            })
    void aPlaceInAQuestionIsNamed(String path) {
        assertTrue(FieldPath.isValid(path), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prompts",
                "prompt.",
                "criteria[].anchors.1",
                "criteria[a].anchors.5",
                "hints[a]",
                "keyPoints[A]",
                "x\nprompt"
            })
    void nothingElseIs(String path) {
        assertFalse(FieldPath.isValid(path), path);
    }
}
