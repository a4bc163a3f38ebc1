/**
 * A second look at what a candidate wrote, for the interviewer who has rated it: what was written while each question was open, and the
 * score that the module {@code suggestion} suggests for it. Its model is loaded when somebody asks, and let go when nobody does.
 */
@NullMarked
package dev.rehearsal.session.suggested;

import org.jspecify.annotations.NullMarked;
