package dev.rehearsal.gateway.reminder;

/**
 * An e-mail of plain text.
 *
 * @param id the same for every try, so that a mail system can tell a letter that it was given twice
 */
record Letter(String id, String to, String subject, String text) {}
