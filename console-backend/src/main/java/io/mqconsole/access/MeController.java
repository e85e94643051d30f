package io.mqconsole.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me")
class MeController {
    private final ProfileService profile;

    MeController(ProfileService profile) {
        this.profile = profile;
    }

    @GetMapping
    @Operation(summary = "Who I am and what I may do")
    Me me() {
        return profile.me();
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change my password; other sessions end, tokens stay")
    void password(@RequestBody PasswordChange change) {
        profile.changePassword(change);
    }

    @GetMapping("/preferences")
    @Operation(summary = "What I chose for the pages")
    Preferences preferences() {
        return profile.preferences();
    }

    @PutMapping("/preferences")
    @Operation(summary = "Choose language and colours of the pages")
    Preferences savePreferences(@RequestBody Preferences wanted) {
        return profile.savePreferences(wanted);
    }
}
