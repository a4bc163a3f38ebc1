package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** What a question asks for, by the way it is put. The first rule that fits decides; without any it is a concept. */
final class KindEvidence {

    /** How a question begins says what it asks for. Patterns with gaps in them cost more than the length of what they search. */
    private static final int LOOKED_AT = 600;

    private record Rule(Pattern pattern, Kind kind) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\bsystem design\\b|\\bdesign (a|an|the)\\b|\\b(architecture|steps).*\\b(creating|building|designing) (a|an)\\b.*\\b(system|platform|pipeline)\\b",
                    Kind.SYSTEM_DESIGN),
            rule(
                    "\\bdifferences?\\b|\\bcompare\\b|\\bcontrast\\b|\\bversus\\b|\\bvs\\b|\\btrade-?offs? between\\b|\\bwhen would you (use|choose|prefer)\\b",
                    Kind.COMPARISON),
            rule(
                    "\\bdebug|\\btroubleshoot|\\bdiagnose|\\bwhat (went|is going|goes) wrong\\b|\\b(suddenly|dropped|drops|fails?|failing|not converging|nan)\\b.*\\b(why|what|how)\\b|\\bwhy (might|does|would|is)\\b.*\\b(fail|drop|wrong|slow|worse)",
                    Kind.TROUBLESHOOTING),
            rule(
                    "\\bimagine\\b|\\bsuppose\\b|\\byou are (given|asked|working)\\b|\\byou have (a|an|to)\\b|\\byour (team|company|manager|model)\\b|\\bscenario\\b.*\\byou\\b",
                    Kind.SCENARIO),
            rule(
                    "\\b(write|implement|code)\\b.*\\b(function|class|program|script|from scratch|in python|in numpy)\\b|\\bhow (do|would|can) you (implement|code|write)\\b",
                    Kind.CODING));

    private KindEvidence() {}

    private static Rule rule(String pattern, Kind kind) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind);
    }

    /** A question on how to implement something is a coding one only if its answer shows code. */
    static Kind of(String question, boolean answeredWithCode) {
        String beginning = question.substring(0, Math.min(question.length(), LOOKED_AT));
        for (Rule rule : RULES) {
            if (rule.pattern().matcher(beginning).find() && (rule.kind() != Kind.CODING || answeredWithCode)) {
                return rule.kind();
            }
        }
        return Kind.CONCEPT;
    }
}
