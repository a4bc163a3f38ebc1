package dev.rehearsal.gateway.member.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.text.StorableText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The place in the list of members where the next page starts, as an opaque text. */
final class MemberCursor {

    private static final int ID_LENGTH = 36;

    private MemberCursor() {}

    static String after(Member last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.id() + last.name()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @throws Problem 400 if it is not one of ours
     */
    static Members.After read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!StorableText.is(text)) {
                throw foreign();
            }
            return new Members.After(text.substring(ID_LENGTH), MemberId.of(text.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.invalid(List.of(
                new ProblemBody.FieldError("cursor", "is not one that this list has given; begin again without it")));
    }
}
