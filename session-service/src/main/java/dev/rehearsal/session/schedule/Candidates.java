package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The candidates of an organisation, each known once for all interviews. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Candidates {

    private static final String SELECT = "select candidate_id, name, email from candidate where candidate_id = ?";

    private final Database database;

    public Candidates(Database database) {
        this.database = database;
    }

    public void add(OrganisationId organisation, Candidate candidate) {
        database.update(
                "insert into candidate (organisation_id, candidate_id, name, email) values (?, ?, ?, ?)",
                organisation.value(),
                candidate.id().value(),
                candidate.name(),
                candidate.email());
    }

    public Optional<Candidate> find(CandidateId candidate) {
        return database.first(SELECT, Candidates::read, candidate.value());
    }

    /** As {@link #find}, and nobody else decides about the candidate until the transaction ends. */
    public Optional<Candidate> lock(CandidateId candidate) {
        return database.first(SELECT + " for update", Candidates::read, candidate.value());
    }

    /** A row that has the candidate's columns. */
    public static Candidate read(Row row) {
        return new Candidate(new CandidateId(row.uuid("candidate_id")), row.text("name"), row.textOrNull("email"));
    }
}
