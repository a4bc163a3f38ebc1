package dev.rehearsal.gateway.signin;

import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Organisation;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.token.IssuedToken;

/** Somebody is in: who, where, and with which tokens. */
public record Entry(Member member, Organisation organisation, IssuedToken access, RefreshTokens.Given refresh) {}
