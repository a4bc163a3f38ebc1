/** Whether the gateway can do its work: its database, checked by the framework, and each service behind it. */
@NullMarked
package dev.rehearsal.gateway.health;

import org.jspecify.annotations.NullMarked;
