package dev.rehearsal.gateway.member;

import dev.rehearsal.contracts.OrganisationId;

/** The tenant everything belongs to. */
public record Organisation(OrganisationId id, String name) {}
