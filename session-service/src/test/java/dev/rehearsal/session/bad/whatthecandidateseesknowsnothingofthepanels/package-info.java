/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.whatthecandidateseesknowsnothingofthepanels;

import org.jspecify.annotations.NullMarked;
