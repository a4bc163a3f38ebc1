/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.thedomainknowsnodoor.session.db;

import org.jspecify.annotations.NullMarked;
