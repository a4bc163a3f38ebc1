/** Plumbing shared by the services. It knows events and tenants, but no word of the domain. */
@NullMarked
package dev.rehearsal.platform;

import org.jspecify.annotations.NullMarked;
