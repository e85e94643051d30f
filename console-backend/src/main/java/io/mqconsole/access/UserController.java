package io.mqconsole.access;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "user:read", write = "user:write")
@RequestMapping("/api/v1/users")
@Tag(name = "users", description = "Who may use the console, and as what")
class UserController {
    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @GetMapping
    @Operation(summary = "Everybody's accounts, without their passwords")
    @Switchable("users.list")
    Listing<User> list(@ListFilter UserFilter filter, PageQuery page) {
        return Listing.of(User.class, page, part -> users.list(filter, part));
    }

    @GetMapping("/{name}")
    @Switchable("users.get")
    User get(@PathVariable String name) {
        return users.get(name);
    }

    @GetMapping("/{name}/rights")
    @Operation(summary = "What a user may do, right by right and with the reason, and which instances it reaches")
    @Switchable("users.rights.get")
    EffectiveRights rights(@PathVariable String name) {
        return users.rights(name);
    }

    @PostMapping
    @Operation(
            summary =
                    "Make a user; the one-time password is in this answer only and must be changed at the first login")
    @Switchable("users.create")
    ResponseEntity<CreatedUser> create(@RequestBody @Valid NewUserBody body) {
        CreatedUser created = users.create(body.name(), body.userType(), body.grants());
        return ResponseEntity.created(
                        URI.create("/api/v1/users/" + created.user().name()))
                .body(created);
    }

    @PutMapping("/{name}")
    @Operation(
            summary =
                    "Give a user another type or other grants, disable or enable it; acts on open sessions and tokens within 5 s")
    @Switchable("users.update")
    User update(@PathVariable String name, @RequestBody @Valid UserBody body) {
        return users.update(name, body.userType(), body.enabled(), body.grants(), body.version());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a user with its tokens; its rows in the audit trail stay")
    @Switchable("users.delete")
    void delete(@PathVariable String name, @RequestParam int version) {
        users.delete(name, version);
    }

    @PostMapping("/{name}/reset-password")
    @Operation(summary = "Give a user a new one-time password, which ends all of its sessions")
    @Switchable("users.reset-password")
    CreatedUser resetPassword(@PathVariable String name) {
        return users.resetPassword(name);
    }

    record NewUserBody(
            @NotNull @Size(max = 64) String name,
            @NotNull Role userType,
            @Nullable List<Grant> grants) {}

    record UserBody(
            @NotNull Role userType,
            @NotNull Boolean enabled,
            @Nullable List<Grant> grants,
            @NotNull Integer version) {}
}
