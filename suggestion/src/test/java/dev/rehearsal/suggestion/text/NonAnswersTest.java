package dev.rehearsal.suggestion.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NonAnswersTest {

    @Test
    void usualWaysToSayNothingAreTold() {
        for (String text : List.of(
                "",
                "  \n",
                "...",
                "-",
                "?",
                "No answer.",
                "no response",
                "N/A",
                "I don't know",
                "I don’t know the answer!",
                "idk",
                "No idea, sorry")) {
            assertTrue(NonAnswers.is(text), text);
        }
    }

    @Test
    void anAnswerThatBeginsLikeThatIsOne() {
        for (String text : List.of(
                "No",
                "Yes",
                "No response time is guaranteed",
                "None of the weights change",
                "I don't know the exact figure, but it grows",
                "5")) {
            assertFalse(NonAnswers.is(text), text);
        }
    }
}
