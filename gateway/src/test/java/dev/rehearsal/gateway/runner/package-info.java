/** Tests of the runner's policy and wheels. */
@NullMarked
package dev.rehearsal.gateway.runner;

import org.jspecify.annotations.NullMarked;
