package dev.rehearsal.question.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The modules beyond the standard library that a Python program imports. */
final class PythonImports {

    private static final int MOST = 8;

    private static final Pattern IMPORT =
            Pattern.compile("^\\s*+(?:from\\s++(\\w++)[\\w.]*+\\s++import\\b|import\\s++(.+))", Pattern.MULTILINE);

    private static final Set<String> STANDARD = Set.of(("""
                    abc argparse array ast asyncio base64 bisect collections concurrent contextlib copy csv ctypes dataclasses datetime
                    decimal difflib enum fractions functools gc glob gzip hashlib heapq hmac html http inspect io itertools json
                    logging math multiprocessing numbers operator os pathlib pickle platform pprint queue random re secrets shutil signal
                    socket sqlite3 statistics string struct subprocess sys tempfile textwrap threading time timeit tokenize traceback
                    types typing unittest urllib uuid warnings weakref xml zipfile zlib __future__
                    """).trim().split("\\s+"));

    private PythonImports() {}

    static List<String> of(String code) {
        Set<String> modules = new TreeSet<>();
        Matcher statement = IMPORT.matcher(code);
        while (statement.find()) {
            String names = statement.group(1) != null ? statement.group(1) : statement.group(2);
            for (String name : names.split(",")) {
                modules.add(name.strip().split("[.\\s]", 2)[0]);
            }
        }
        modules.removeIf(name -> STANDARD.contains(name) || !name.matches("[A-Za-z_]\\w*"));
        return modules.stream().limit(MOST).toList();
    }
}
