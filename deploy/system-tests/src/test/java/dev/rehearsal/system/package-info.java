/** The whole product, started as its users start it, under test through its one address: the main job, kills, and refusals. */
@NullMarked
package dev.rehearsal.system;

import org.jspecify.annotations.NullMarked;
