package dev.rehearsal.platform.rebuild;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.Replacement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema a service works in, and the one that is to take its place. */
final class Schemas {

    private static final String COMPACTED = "topic = any (?)";

    private Schemas() {}

    /** Of what a compacted topic keeps only the last of, only the last is to be sent. */
    static void dropSuperseded(Connection rebuilt) throws SQLException {
        try (PreparedStatement delete = rebuilt.prepareStatement("""
                delete from rebuilt.outbox o
                using (select organisation_id, topic, key, max(seq) as last from rebuilt.outbox
                    group by organisation_id, topic, key) newest
                where o.organisation_id = newest.organisation_id and o.topic = newest.topic and o.key = newest.key and o.seq < newest.last and o.""" + COMPACTED)) {
            delete.setArray(1, rebuilt.createArrayOf("text", compacted()));
            delete.executeUpdate();
        }
    }

    /** In the transaction at hand: nobody applies or appends events until it ends. */
    static void hold(Connection connection) throws SQLException {
        execute(connection, "set local lock_timeout = '25s'");
        Replacement.begin(connection);
        execute(connection, "lock table public.outbox in share row exclusive mode");
    }

    /** In a transaction that holds: what was not sent yet and follows from no event comes along, and the schemas change places. */
    static void exchange(Connection connection) throws SQLException {
        dropSuperseded(connection);
        try (PreparedStatement copy = connection.prepareStatement("""
                insert into rebuilt.outbox (id, topic, key, type, organisation_id, event_time, data, set_aside_at, set_aside_reason)
                select id, topic, key, type, organisation_id, event_time, data, set_aside_at, set_aside_reason
                from public.outbox where published_at is null and not (""" + COMPACTED + """
                ) order by seq on conflict (id) do nothing
                """)) {
            copy.setArray(1, connection.createArrayOf("text", compacted()));
            copy.executeUpdate();
        }
        execute(connection, "alter schema public rename to replaced");
        execute(connection, "alter schema rebuilt rename to public");
    }

    /** Makes room for a new attempt. */
    static void dropReplaced(Connection connection) throws SQLException {
        execute(connection, "set lock_timeout = '5s'");
        execute(connection, "drop schema if exists replaced cascade");
    }

    private static Object[] compacted() {
        return Topics.all().stream()
                .filter(Topics.TopicSpec::compacted)
                .map(Topics.TopicSpec::name)
                .toArray();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
