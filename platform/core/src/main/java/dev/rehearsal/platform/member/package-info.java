/**
 * Which members are disabled, or have lost a role, though their access tokens may run for some minutes yet. Every service that members call has this bean
 * and this filter; who the members are is the gateway's knowledge.
 */
@NullMarked
package dev.rehearsal.platform.member;

import org.jspecify.annotations.NullMarked;
