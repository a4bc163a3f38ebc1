package dev.rehearsal.question.bad.onlyhttpdoorsspeakhttp;

/** Breaks the rule on purpose. */
public class SpeaksHttp {
    jakarta.ws.rs.core.@org.jspecify.annotations.Nullable Response response;
}
