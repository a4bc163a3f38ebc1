package dev.rehearsal.question.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.QuestionContent.Criterion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorWarningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good",
                "Understands the concept well",
                "Has a very good understanding of drift and of everything around it in production systems",
                "Knows it well",
                "A solid explanation",
                "Is familiar with regularization",
                "Poor answer",
                "Explains the topic very well",
                "Demonstrates deep knowledge of the subject"
            })
    void anAnchorThatJudgesIsVague(String anchor) {
        assertTrue(VagueWords.in(anchor).isPresent(), anchor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Names a test and what would falsify it",
                "Knows that L1 picks one but offers no remedy, or forgets scaling",
                "Says that accuracy is no good measure with 1% positives, and names the area under PR",
                "Asks whether the labels are delayed before answering",
                "Says \"good enough\" without a number"
            })
    void anAnchorThatSaysWhatIsHeardIsNot(String anchor) {
        assertTrue(VagueWords.in(anchor).isEmpty(), anchor);
    }

    @Test
    void aWarningNamesTheWordsAndThePlaceAndKeepsItsIdWhenTheRubricIsReordered() {
        // Given
        Criterion criterion = criterion(
                "diagnosis", "Guesses at a cause", "Names one cause", "Understands drift", "Names two causes");
        // When
        Warning first = AnchorWarnings.of(criterion, 0).toList().getFirst();
        Warning second = AnchorWarnings.of(criterion, 3).toList().getFirst();
        // Then
        assertEquals(WarningCode.VAGUE_ANCHOR, first.code());
        assertEquals("criteria[0].anchors.3", first.field());
        assertEquals("vague-anchor/diagnosis.3", first.id());
        assertTrue(first.message().startsWith("says \"Understands\""), first::message);
        assertEquals("criteria[3].anchors.3", second.field());
        assertEquals(first.id(), second.id());
        assertEquals(first.digest(), second.digest());
    }

    @Test
    void anchorsThatDifferInAWordAreTooAlikeAndOthersAreNot() {
        // Given
        Criterion criterion = criterion(
                "trade",
                "Names one of the costs of a wrong alarm",
                "Names two of the costs of a wrong alarm",
                "Weighs both costs by how often each happens",
                "Names one of the costs of an alarm");
        // When
        List<Warning> found = AnchorWarnings.of(criterion, 0).toList();
        // Then
        assertEquals(
                List.of("anchors-alike/trade.1-2", "anchors-alike/trade.1-4"),
                found.stream().map(Warning::id).toList());
    }

    @Test
    void alikenessIsTheDiceCoefficientOfTheWords() {
        assertEquals(1.0, VagueWords.alike("Names a test", "names A  test"));
        assertEquals(2.0 * 2 / (3 + 2), VagueWords.alike("names a test", "names test"), 1e-12);
        assertEquals(0.0, VagueWords.alike("", ""));
        assertEquals(0.0, VagueWords.alike("draws a curve", "names test"));
    }

    private static Criterion criterion(String id, String one, String two, String three, String four) {
        return new Criterion(id, "Diagnosis", 2, Map.of("1", one, "2", two, "3", three, "4", four));
    }
}
