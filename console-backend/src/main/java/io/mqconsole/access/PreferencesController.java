package io.mqconsole.access;

import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "profile:own", write = "profile:own")
@RequestMapping("/api/v1/me/preferences")
@Tag(name = "me")
class PreferencesController {
    private final ProfileService profile;

    PreferencesController(ProfileService profile) {
        this.profile = profile;
    }

    @GetMapping
    @Operation(summary = "What I chose for the pages")
    @Switchable("me.preferences.get")
    Preferences preferences() {
        return profile.preferences();
    }

    @PutMapping
    @Operation(summary = "Choose language and colours of the pages")
    @Switchable("me.preferences.set")
    Preferences savePreferences(@RequestBody Preferences wanted) {
        return profile.savePreferences(wanted);
    }
}
