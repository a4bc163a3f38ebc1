/**
 * What the room's code runner needs of the server: the policy that walls its frame in, and the wheels that the operator offers. The frame and
 * Python itself are static files of the web application.
 */
@NullMarked
package dev.rehearsal.gateway.runner;

import org.jspecify.annotations.NullMarked;
