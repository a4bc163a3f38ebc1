package dev.rehearsal.gateway.bad.whatisnobeanisplainjava.member;

import io.vertx.core.Vertx;

/** A value that needs a framework. */
public record KnowsTheFramework(Vertx vertx) {}
