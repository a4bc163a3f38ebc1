package dev.rehearsal.gateway.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"twelve chars", "four plain words here", "пароль на двенадцать", "🔑🗝️🔒🔓🔏🔐🛡️🧿🪬🧷🔗⛓️"})
    void aLongEnoughPasswordOfAnyCharactersPasses(String password) {
        assertEquals(Optional.empty(), PasswordRules.objection(password, "Somebody", "somebody@example.org"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertTrue(PasswordRules.objection("eleven char").isPresent());
        assertTrue(PasswordRules.objection("🔑".repeat(6) + "abcde").isPresent());
        assertEquals(Optional.empty(), PasswordRules.objection("abcd".repeat(32)));
        assertTrue(PasswordRules.objection("abcd".repeat(32) + "e").isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord1234",
                "Ｐassword1234",
                "qwertyuiop123",
                "aaaaaaaaaaaaaaa",
                "121212121212121",
                "correct horse battery staple"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertTrue(PasswordRules.objection(password).isPresent(), password);
    }

    @Test
    void theOwnNameOrAddressIsRefused() {
        assertTrue(PasswordRules.objection("Somebody@Example.org", "Somebody", "somebody@example.org")
                .isPresent());
        assertTrue(PasswordRules.objection("Some Body Known", "Some Body Known").isPresent());
    }
}
