package dev.rehearsal.scoring.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.effect.Effect.Measured;
import dev.rehearsal.scoring.effect.Effect.Refused;
import dev.rehearsal.scoring.fair.FairEstimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RaterEffectsTest {

    private static final int INTERVIEWS = 150;

    @Test
    void severityIsThatOfTheFairScale() {
        Season season = new Season(1).habit(placed -> 1).interviews(INTERVIEWS);
        Measured severity = measured(season.effects(0).severity());
        assertTrue(severity.value() > 0.3 && severity.low() < severity.value() && severity.value() < severity.high());
        assertTrue(severity.standardError() < 0.2);
    }

    @Test
    void growingMoreSevereOverTheMonthsIsSeen() {
        Season season =
                new Season(2).habit(placed -> 0.4 * Season.days(placed) / 30).interviews(INTERVIEWS);
        recovers(0.4, measured(season.effects(0).drift()));
    }

    @Test
    void growingMoreSevereFromCandidateToCandidateIsSeen() {
        Season season =
                new Season(3).habit(placed -> 0.5 * placed.candidatePlace()).interviews(INTERVIEWS);
        recovers(0.5, measured(season.effects(0).candidateOrder()));
    }

    @Test
    void growingMoreSevereFromQuestionToQuestionIsSeen() {
        Season season =
                new Season(4).habit(placed -> 0.3 * placed.questionPlace()).interviews(INTERVIEWS);
        recovers(0.3, measured(season.effects(0).questionOrder()));
    }

    private static void recovers(double truth, Measured effect) {
        assertEquals(truth, effect.value(), 3 * effect.standardError());
        assertTrue(effect.low() > 0, effect.toString());
    }

    @Test
    void candidatesWhoTireAreNotTheInterviewersDoing() {
        Season season = new Season(5).tiring(0.25).interviews(INTERVIEWS);
        Measured order = measured(season.effects(0).questionOrder());
        assertEquals(0, order.value(), 3 * order.standardError());
        assertTrue(order.standardError() < 0.08, order.toString());
    }

    @Test
    void oneLevelForEverythingIsHalo() {
        Measured halo = measured(
                new Season(6).levelling().interviews(INTERVIEWS).effects(0).halo());
        assertEquals(0, halo.value(), 1e-12);
        Measured honest = measured(
                new Season(6).levelling().interviews(INTERVIEWS).effects(1).halo());
        assertEquals(1, honest.value(), 3 * honest.standardError());
    }

    /** Without any effect the 90 % intervals hold "none" in 90 % of the cases. */
    @Test
    void noEffectIsFoundWhereThereIsNone() {
        int seasons = 40;
        int[] held = new int[4];
        for (int run = 0; run < seasons; run++) {
            Season season = new Season(100 + run).interviews(60);
            FairEstimate estimate = season.estimate();
            for (int i = 0; i < Season.INTERVIEWERS; i++) {
                RaterEffects effects = RaterEffects.of(Season.interviewer(i), season.ratings(), estimate);
                held[0] += holds(effects.halo(), 1);
                held[1] += holds(effects.questionOrder(), 0);
                held[2] += holds(effects.candidateOrder(), 0);
                held[3] += holds(effects.drift(), 0);
            }
        }
        int count = seasons * Season.INTERVIEWERS;
        // Three standard errors of a share of 0.9, and two points for intervals that are only nearly exact.
        double error = Math.sqrt(0.9 * 0.1 / count);
        for (int effect = 0; effect < held.length; effect++) {
            assertEquals(0.9, (double) held[effect] / count, 3 * error + 0.02, "effect " + effect);
        }
    }

    private static int holds(Effect effect, double truth) {
        Measured measured = measured(effect);
        return measured.low() <= truth && truth <= measured.high() ? 1 : 0;
    }

    @Test
    void theOrderOfRatingsDoesNotChangeABit() {
        Season season = new Season(7).interviews(40);
        RaterEffects before = season.effects(0);
        List<PlacedRating> shuffled = new ArrayList<>(season.ratings());
        Collections.shuffle(shuffled, new Random(8));
        assertEquals(before, RaterEffects.of(Season.interviewer(0), shuffled, season.estimate()));
    }

    @Test
    void fewInterviewsSayNothing() {
        RaterEffects effects = new Season(9).interviews(7).effects(0);
        for (Function<RaterEffects, Effect> each : List.<Function<RaterEffects, Effect>>of(
                RaterEffects::severity,
                RaterEffects::halo,
                RaterEffects::questionOrder,
                RaterEffects::candidateOrder)) {
            Refused refused = assertInstanceOf(Refused.class, each.apply(effects));
            assertEquals(Lack.CANDIDATES, refused.lack());
            assertTrue(refused.found() < refused.needed());
        }
    }

    @Test
    void aWeekSaysNothingOfDrift() {
        Season season = new Season(10).interviews(INTERVIEWS);
        List<PlacedRating> week = season.ratings().stream()
                .filter(placed -> Season.days(placed) < 7)
                .toList();
        Refused refused = assertInstanceOf(
                Refused.class,
                RaterEffects.of(Season.interviewer(0), week, season.estimate()).drift());
        assertEquals(Lack.DAYS, refused.lack());
        assertEquals(6, refused.found());
    }

    @Test
    void oneCandidateADaySaysNothingOfTheOrder() {
        Season season = new Season(11).interviews(INTERVIEWS);
        List<PlacedRating> firsts = season.ratings().stream()
                .filter(placed -> placed.candidatePlace() == 1)
                .toList();
        Refused refused = assertInstanceOf(
                Refused.class,
                RaterEffects.of(Season.interviewer(0), firsts, season.estimate())
                        .candidateOrder());
        assertEquals(Lack.SPREAD, refused.lack());
    }

    @Test
    void whoIsNotOnTheFairScaleHasNoEffects() {
        Season season = new Season(12).interviews(40);
        MemberId stranger = new MemberId(new UUID(2, 99));
        RaterEffects effects = RaterEffects.of(stranger, season.ratings(), season.estimate());
        assertEquals(new Refused(Lack.FAIR_SCALE, 0, 1), effects.severity());
        assertEquals(new Refused(Lack.FAIR_SCALE, 0, 1), effects.drift());
    }

    private static Measured measured(Effect effect) {
        return assertInstanceOf(Measured.class, effect);
    }
}
