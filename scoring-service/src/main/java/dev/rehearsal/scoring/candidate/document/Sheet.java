package dev.rehearsal.scoring.candidate.document;

import java.util.List;

/**
 * What a file says.
 *
 * @param name of the file, without its ending
 * @param notes how the numbers are to be read; for people
 * @param data one table with everything, for programs
 * @param tables the same for people
 */
record Sheet(String name, String title, List<String> notes, Table data, List<Table> tables) {
    Sheet {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }
}
