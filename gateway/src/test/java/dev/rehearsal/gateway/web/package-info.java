/** Tests of {@code web}. */
@NullMarked
package dev.rehearsal.gateway.web;

import org.jspecify.annotations.NullMarked;
