package dev.rehearsal.scoring.bad.thedomainisplainjava.session;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FrameworkInTheDomain {}
