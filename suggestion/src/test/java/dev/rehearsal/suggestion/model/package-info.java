@NullMarked
package dev.rehearsal.suggestion.model;

import org.jspecify.annotations.NullMarked;
