/**
 * Fair scores: what a candidate's ratings say once it is taken into account who gave them and on what. A many-facet Rasch model, estimated
 * over all ratings of an organisation that hang together, and refused for those that do not. Plain Java, deterministic: the same ratings
 * in any order give the same bits.
 */
@NullMarked
package dev.rehearsal.scoring.fair;

import org.jspecify.annotations.NullMarked;
