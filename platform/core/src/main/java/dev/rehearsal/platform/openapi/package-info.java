/** What every service does to its OpenAPI document while it is built. */
@NullMarked
package dev.rehearsal.platform.openapi;

import org.jspecify.annotations.NullMarked;
