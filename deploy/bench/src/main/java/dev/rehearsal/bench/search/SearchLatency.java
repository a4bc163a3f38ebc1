package dev.rehearsal.bench.search;

import dev.rehearsal.bench.Bench;
import dev.rehearsal.bench.Latencies;
import dev.rehearsal.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How long a search over a large bank takes, through the gateway and as bare SQL on the same database, in turns, one at a time.
 *
 * <p>Arguments: questions (100,000), searches (1,000).
 */
public final class SearchLatency {

    private static final int WARM_UP = 300;

    private final Map<String, Latencies> ours = new TreeMap<>();
    private final Map<String, Latencies> bare = new TreeMap<>();

    private SearchLatency() {}

    public static void main(String[] arguments) throws Exception {
        int questions = Bench.argument(arguments, 0, 100_000);
        int searches = Bench.argument(arguments, 1, 1_000);
        Bench.run(bench -> {
            Api author = bench.join("Author", "author").api();
            try (Connection connection = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + bench.product().postgresPort()
                            + "/questions?reWriteBatchedInserts=true",
                    "questions",
                    bench.product().secret("database-questions"))) {
                enter(connection, Bench.organisation(author.token()).value());
                GeneratedBank bank = GeneratedBank.of(connection);
                long start = System.nanoTime();
                bank.write(connection, Bench.organisation(author.token()).value(), questions);
                settle(connection);
                System.out.printf(
                        Locale.ROOT, "%d questions written in %.0f s%n", questions, (System.nanoTime() - start) / 1e9);
                new SearchLatency().measure(author, new BareSearch(connection), new SearchMix(bank), searches);
            }
        });
    }

    /** Every transaction of the connection is from now on the organisation's. */
    private static void enter(Connection connection, UUID organisation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set rehearsal.organisation = '" + organisation + "'");
        }
        connection.setAutoCommit(false);
    }

    /** What the database's own housekeeping does within minutes. */
    private static void settle(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze question_index, search_word, question");
        }
        connection.setAutoCommit(false);
    }

    private void measure(Api author, BareSearch bareSearch, SearchMix mix, int searches) throws SQLException {
        for (int i = 0; i < WARM_UP + searches; i++) {
            SearchMix.Search search = mix.next();
            String path = "/api/questions?limit=25&q=" + URLEncoder.encode(search.text(), StandardCharsets.UTF_8)
                    + (search.level().isEmpty() ? "" : "&level=" + search.level());
            long begun = System.nanoTime();
            author.get(path).ok();
            long between = System.nanoTime();
            bareSearch.run(search);
            long done = System.nanoTime();
            if (i >= WARM_UP) {
                add(ours, search.sort(), between - begun);
                add(bare, search.sort(), done - between);
            }
        }
        System.out.printf(
                "%-20s %8s %22s %22s %8s%n",
                "", "searches", "gateway p50, p99 ms", "bare SQL p50, p99 ms", "p99 ratio");
        ours.keySet().forEach(this::print);
    }

    private static void add(Map<String, Latencies> to, String sort, long nanos) {
        to.computeIfAbsent(sort, any -> new Latencies()).add(nanos);
        to.computeIfAbsent("~ all", any -> new Latencies()).add(nanos);
    }

    private void print(String sort) {
        Latencies here = ours.get(sort);
        Latencies there = bare.get(sort);
        if (here != null && there != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8d %13.1f %8.1f %13.1f %8.1f %8.2f%n",
                    sort,
                    here.count(),
                    here.millis(0.5),
                    here.millis(0.99),
                    there.millis(0.5),
                    there.millis(0.99),
                    here.millis(0.99) / there.millis(0.99));
        }
    }
}
