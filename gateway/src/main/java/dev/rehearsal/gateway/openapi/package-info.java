/** One OpenAPI document for the whole installation, merged from the gateway's own and those of the services. */
@NullMarked
package dev.rehearsal.gateway.openapi;

import org.jspecify.annotations.NullMarked;
