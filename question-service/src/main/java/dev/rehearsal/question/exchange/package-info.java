/**
 * Questions as files: written and read as YAML, JSON, CSV and Markdown. What is written here is read back as exactly the same contents,
 * and lists that others wrote are read as far as they can be understood. Readers go through a text once, hold one item at a time, and
 * go on behind an item that cannot be read; none of them makes anything but text, numbers, lists and maps of what it reads.
 */
@NullMarked
package dev.rehearsal.question.exchange;

import org.jspecify.annotations.NullMarked;
