/**
 * The bank that ships with the product: questions as YAML files, and kits made of them. It is loaded at the start of the service, and
 * only what changed since the last start becomes a new version.
 */
@NullMarked
package dev.rehearsal.question.builtin;

import org.jspecify.annotations.NullMarked;
