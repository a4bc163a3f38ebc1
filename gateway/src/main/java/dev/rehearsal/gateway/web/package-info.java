/** The web application: static files from the jar, and its pages at addresses that are no files. */
@NullMarked
package dev.rehearsal.gateway.web;

import org.jspecify.annotations.NullMarked;
