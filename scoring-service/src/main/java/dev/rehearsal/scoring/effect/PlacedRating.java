package dev.rehearsal.scoring.effect;

import dev.rehearsal.scoring.fair.FairRating;
import java.time.Instant;

/**
 * A rating and when it came.
 *
 * @param questionPlace which question of the interview it was, from 1
 * @param candidatePlace which candidate of the interviewer's day it was, from 1
 * @param at when it was given
 */
public record PlacedRating(FairRating rating, int questionPlace, int candidatePlace, Instant at) {}
