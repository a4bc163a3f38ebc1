/** Tests of becoming and staying somebody. */
@NullMarked
package dev.rehearsal.gateway.signin;

import org.jspecify.annotations.NullMarked;
