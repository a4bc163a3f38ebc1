package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ratings that count, one row each. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class RatedRatings {

    private static final String SAVE = """
            insert into rated
                (organisation_id, session_id, candidate_id, interviewer_id, question_id, version, criterion, level, criterion_weight,
                question_weight, competency, question_place, asked, position, at, amended, settled)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (organisation_id, session_id, interviewer_id, question_id, version, criterion) do update set
                candidate_id = excluded.candidate_id, level = excluded.level, criterion_weight = excluded.criterion_weight,
                question_weight = excluded.question_weight, competency = excluded.competency,
                question_place = excluded.question_place, asked = excluded.asked, position = excluded.position, at = excluded.at,
                amended = excluded.amended, settled = excluded.settled
            """;
    private static final String DELETE = """
            delete from rated
            where session_id = ? and interviewer_id = ? and question_id = ? and version = ? and criterion = ?
            """;
    private static final String COUNT = """
            insert into rated_version (organisation_id, origin, changes) values (?, gen_random_uuid(), 1)
            on conflict (organisation_id) do update set changes = rated_version.changes + 1
            """;
    private static final String VERSION = "select origin, changes from rated_version";
    // What was asked at the same moment as the first that is too much is left out with it, so that no order is needed.
    private static final String OBSERVED = """
            select * from rated
            where level is not null and asked > coalesce(
                (select asked from rated where level is not null order by asked desc offset ? limit 1), '-infinity')
            """;
    private static final String OF_CANDIDATES = "select * from rated where candidate_id = any (?)";
    private static final int FETCHED_AT_ONCE = 2_000;

    private final AgroalDataSource dataSource;

    public RatedRatings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a row is about. */
    private record Key(UUID session, UUID interviewer, UUID question, int version, String criterion) {
        static Key of(Rated rated) {
            return new Key(
                    rated.session().value(),
                    rated.interviewer().value(),
                    rated.question().value(),
                    rated.version(),
                    rated.criterion());
        }
    }

    /** Writes what changed. */
    void save(OrganisationId organisation, Collection<Change> changes) {
        Map<Key, Rated> gone = new HashMap<>();
        List<Rated> changed = new ArrayList<>();
        for (Change change : changes) {
            Rated.of(change.before().score()).forEach(rated -> gone.put(Key.of(rated), rated));
            for (Rated rated : Rated.of(change.now().score())) {
                if (!rated.equals(gone.remove(Key.of(rated)))) {
                    changed.add(rated);
                }
            }
        }
        if (gone.isEmpty() && changed.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            delete(connection, gone.keySet());
            save(connection, organisation, changed);
            count(connection, organisation);
        } catch (SQLException e) {
            throw new IllegalStateException("ratings could not be saved", e);
        }
    }

    private static void delete(Connection connection, Collection<Key> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (Key key : gone) {
                delete.setObject(1, key.session());
                delete.setObject(2, key.interviewer());
                delete.setObject(3, key.question());
                delete.setInt(4, key.version());
                delete.setString(5, key.criterion());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void count(Connection connection, OrganisationId organisation) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, organisation.value());
            count.executeUpdate();
        }
    }

    private static void save(Connection connection, OrganisationId organisation, List<Rated> changed)
            throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            for (Rated rated : changed) {
                upsert.setObject(1, organisation.value());
                RatedRow.bind(upsert, 2, rated);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Changes with whatever changes the ratings of the organisation. */
    public RatedVersion version() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(VERSION);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new RatedVersion(row.getObject(1, UUID.class), row.getLong(2)) : RatedVersion.NONE;
        } catch (SQLException e) {
            throw new IllegalStateException("the version of an organisation's ratings could not be read", e);
        }
    }

    /** The observed ratings of all sessions, in no order; at most so many, those of the questions asked last. */
    public List<Rated> observed(int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OBSERVED)) {
            select.setInt(1, most);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("ratings could not be read", e);
        }
    }

    /** All ratings of these candidates, "not observed" included, in no order. */
    public List<Rated> of(Collection<CandidateId> candidates) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CANDIDATES)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", candidates.stream().map(CandidateId::value).toArray()));
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("candidates' ratings could not be read", e);
        }
    }

    private static List<Rated> read(PreparedStatement select) throws SQLException {
        select.setFetchSize(FETCHED_AT_ONCE);
        RatedRow row = new RatedRow();
        List<Rated> ratings = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                ratings.add(row.read(result));
            }
        }
        return ratings;
    }
}
