package io.mqconsole.access;

import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
import io.mqconsole.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "profile:own", write = "profile:own")
@RequestMapping("/api/v1/me/sessions")
@Tag(name = "me")
class SessionController {
    private final SessionService sessions;

    SessionController(SessionService sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(summary = "My open sessions on the pages, on every console of this database")
    @Switchable("me.sessions.list")
    Listing<WebSession> list(PageQuery page) {
        return Listing.of(WebSession.class, page, sessions::list);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of my sessions; its next click leads to the login within 5 s")
    @Switchable("me.sessions.end")
    void end(@PathVariable String id) {
        sessions.end(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all of my sessions on the pages")
    @Switchable("me.sessions.end-others")
    void endAll() {
        sessions.endOthers();
    }
}
