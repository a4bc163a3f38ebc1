package dev.rehearsal.question.bad.onlydatabasedoorsspeaksql;

/** Breaks the rule on purpose. */
public class SpeaksSql {
    java.sql.@org.jspecify.annotations.Nullable Connection connection;
}
