package io.mqconsole.apiswitch;

import io.mqconsole.shared.AlwaysOn;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Texts;
import io.mqconsole.web.ListFilter;
import io.mqconsole.web.Listing;
import io.mqconsole.web.ReaderLanguage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "switch:read", write = "switch:write")
@RequestMapping("/api/v1/api-switches")
@Tag(name = "api-switches", description = "Operations that can be switched off at run time, for REST and for the pages")
class ApiSwitchController {
    private final ApiSwitchService switches;
    private final Texts texts;

    ApiSwitchController(ApiSwitchService switches, Texts texts) {
        this.switches = switches;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Every operation with its switch")
    @AlwaysOn("api-switches.list")
    Listing<ApiSwitchView> list(@ListFilter ApiSwitchFilter filter, PageQuery page, HttpServletRequest request) {
        return Listing.of(
                ApiSwitchView.class, page, part -> switches.list(filter, part).map(row -> view(row, request)));
    }

    @PutMapping("/{name}")
    @Operation(
            summary =
                    "Switch an operation off or on, here at once, on other consoles of this database within 5 s; version is 0 for one that was never set")
    @AlwaysOn("api-switches.set")
    ApiSwitchView set(@PathVariable String name, @RequestBody @Valid SwitchBody body, HttpServletRequest request) {
        return view(switches.set(name, body.enabled(), body.reason(), body.version()), request);
    }

    private ApiSwitchView view(ApiSwitch row, HttpServletRequest request) {
        return ApiSwitchView.of(row, texts.say(row.summary(), ReaderLanguage.of(request)));
    }

    /** @param reason told to everybody who is refused; needed to switch off */
    record SwitchBody(
            @NotNull Boolean enabled,

            @Nullable @Size(max = ApiSwitchService.LONGEST_REASON)
            String reason,

            @NotNull Integer version) {}
}
