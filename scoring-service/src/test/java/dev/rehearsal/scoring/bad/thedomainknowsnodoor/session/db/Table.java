package dev.rehearsal.scoring.bad.thedomainknowsnodoor.session.db;

public record Table(String name) {}
