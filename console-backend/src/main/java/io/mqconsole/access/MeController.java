package io.mqconsole.access;

import io.mqconsole.shared.AlwaysOn;
import io.mqconsole.shared.RestPermission;
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
@RestPermission(read = "profile:read", write = "profile:own")
@RequestMapping("/api/v1/me")
@Tag(name = "me")
class MeController {
    private final ProfileService profile;

    MeController(ProfileService profile) {
        this.profile = profile;
    }

    @GetMapping
    @Operation(summary = "Who I am and what I may do")
    @AlwaysOn("me.get")
    Me me() {
        return profile.me();
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change my password; other sessions end, tokens stay")
    @AlwaysOn("me.password.set")
    void password(@RequestBody PasswordChange change) {
        profile.changePassword(change);
    }
}
