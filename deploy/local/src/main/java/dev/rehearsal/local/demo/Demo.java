package dev.rehearsal.local.demo;

import dev.rehearsal.client.Interview;
import dev.rehearsal.client.Team;
import dev.rehearsal.local.AfterReady;
import dev.rehearsal.local.RunningProduct;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills a new installation with a demonstration organisation: a member of every role, a session each that is live and scheduled, a
 * season of finished ones, and one that is held while somebody watches. Does nothing to an installation that is in use. Goes through the
 * public address like everybody else, and at a pace at which the replay and the times in the report can be followed.
 */
public final class Demo implements AfterReady {

    private static final int PASSWORD_BYTES = 9;
    private static final int MINUTES = 45;
    private static final Verdict FIRST =
            new Verdict(List.of(List.of(3, 4, 3), List.of(2, 3, 3), List.of(4, 3, 3)), "yes");
    private static final Verdict SECOND =
            new Verdict(List.of(List.of(3, 3, 3), List.of(3, 2, 3), List.of(3, 3, 4)), "yes");

    private final Pace pace;

    /** @param pace how fast the last interview is played; everything else is there at once */
    public Demo(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void run(RunningProduct product, Consumer<String> progress) throws Exception {
        URI address = URI.create(product.gateway());
        Path note = product.data().resolve("secrets/demo-password");
        if (!Team.needed(address)) {
            progress.accept(
                    Files.exists(note)
                            ? "The demonstration organisation is there already. " + signIns(Files.readString(note))
                            : "This installation is in use, so no demonstration data were added.");
            return;
        }
        String password = keepPassword(note);
        fill(address, product.firstAdministratorCode(), password, progress);
    }

    private void fill(URI address, String code, String password, Consumer<String> progress) throws Exception {
        Team team = Team.found(
                address, code, "Demonstration Labs", "Demo Administrator", "administrator@demo.example", password);
        team.join("Demo Author", "author@demo.example", password, "author");
        Team.Person interviewer = team.join("Demo Interviewer", "interviewer@demo.example", password, "interviewer");
        Team.Person second = team.join("Second Interviewer", "second@demo.example", password, "interviewer");
        Team.Person third = team.join("Third Interviewer", "third@demo.example", password, "interviewer");
        Team.Person reviewer = team.join("Demo Reviewer", "reviewer@demo.example", password, "reviewer");
        progress.accept("Six members");

        Instant now = Instant.now().plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        String kit = Interview.kitNamed(interviewer.api(), "Senior");
        List<String> panel = List.of(interviewer.id(), second.id());
        Script.Seat one = new Script.Seat(interviewer, FIRST);
        Script.Seat two = new Script.Seat(second, SECOND);
        Script.live(
                address,
                one,
                two,
                Interview.schedule(
                        interviewer.api(),
                        kit,
                        "Senior ML engineer, live now",
                        "Sample Candidate Two",
                        panel,
                        now,
                        MINUTES));
        progress.accept("A live session");
        Interview.schedule(
                        interviewer.api(),
                        kit,
                        "Senior ML engineer, tomorrow",
                        "Sample Candidate Three",
                        panel,
                        now.plus(1, ChronoUnit.DAYS),
                        MINUTES)
                .invitation();
        progress.accept("A scheduled session");
        progress.accept(signIns(password));
        new Season(address, kit, List.of(interviewer, second, third), reviewer).hold(now);
        progress.accept("A season of interviews, with a decision and an override");
        progress.accept(
                "One more interview is being held now, quickly; watch its scores, or wait until it is finished");
        Interview last = Interview.schedule(
                interviewer.api(), kit, "Senior ML engineer, first round", "Sample Candidate One", panel, now, MINUTES);
        Script.finished(address, one, two, last, pace);
        interviewer
                .api()
                .post("/api/sessions/" + last.id() + "/feedback/release", null)
                .ok();
        progress.accept("A finished session");
    }

    private static String signIns(String password) {
        return "Sign in as administrator@, author@, interviewer@, second@, third@ or reviewer@demo.example, password "
                + password.strip();
    }

    private static String keepPassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = "demo-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }
}
