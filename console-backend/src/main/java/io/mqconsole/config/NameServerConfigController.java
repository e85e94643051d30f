package io.mqconsole.config;

import io.mqconsole.change.ChangeAnswers;
import io.mqconsole.change.ChangeOptions;
import io.mqconsole.change.ChangeView;
import io.mqconsole.change.WavePlan;
import io.mqconsole.change.WaveSize;
import io.mqconsole.config.NameServerCell.Verdict;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.RestPermission;
import io.mqconsole.shared.Switchable;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RestPermission(read = "config:read", write = "config:write")
@RequestMapping("/api/v1/namesrv-config")
@Tag(name = "namesrv-config", description = "The configuration of NameServers, of which each keeps its own")
class NameServerConfigController {
    private final NameServerConfigs configs;
    private final NameServerPushes pushes;
    private final ChangeAnswers answers;
    private final Texts texts;

    NameServerConfigController(NameServerConfigs configs, NameServerPushes pushes, ChangeAnswers answers, Texts texts) {
        this.configs = configs;
        this.pushes = pushes;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Every key with its value on each NameServer of a region, as they answer now")
    @Switchable("namesrv-config.list")
    Listing<RowView> list(
            @RequestParam String region,
            @ListFilter NameServerConfigFilter filter,
            PageQuery page,
            HttpServletRequest request) {
        Locale language = ReaderLanguage.of(request);
        NameServerComparison comparison = configs.compare(region);
        return Listing.of(
                RowView.class,
                page,
                part -> NameServerConfigs.page(comparison, filter, part).map(row -> RowView.of(row, language)));
    }

    @PostMapping("/check")
    @Operation(summary = "What a push would do to each key of each NameServer; changes and stores nothing")
    @Switchable("namesrv-config.check")
    List<CellView> check(@RequestBody @Valid PushBody body, HttpServletRequest request) {
        Locale language = ReaderLanguage.of(request);
        return pushes.check(body.push()).stream()
                .map(cell -> CellView.of(cell, texts, language))
                .toList();
    }

    @PostMapping("/push")
    @Operation(
            summary = "Bring values to NameServers, to each by itself, one after the other unless waves say otherwise")
    @Switchable("namesrv-config.push")
    ResponseEntity<ChangeView> push(
            @RequestBody @Valid PushBody body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        return answers.answer(
                pushes.push(body.push(), new ChangeOptions(dryRun, isTrue(body.force()), body.reason())), request);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /**
     * A key as REST shows it; see {@link NameServerComparison.Row}.
     *
     * @param values by address; null where a NameServer that answered does not have the key
     */
    record RowView(
            String key,
            Map<String, @Nullable String> values,
            boolean hidden,
            boolean differs,
            boolean individual,
            @Nullable ConfigKeyView catalogue) {
        static RowView of(NameServerComparison.Row row, Locale language) {
            return new RowView(
                    row.key(),
                    row.values(),
                    row.hidden(),
                    row.differs(),
                    row.individual(),
                    row.known() == null ? null : ConfigKeyView.of(row.known(), language));
        }
    }

    /** A cell as REST shows it; see {@link NameServerCell}. */
    record CellView(
            String nameServer,
            String key,
            @Nullable String now,
            String wanted,
            Verdict verdict,
            @Nullable String why) {
        static CellView of(NameServerCell cell, Texts texts, Locale language) {
            return new CellView(
                    cell.nameServer(),
                    cell.key(),
                    cell.now(),
                    cell.wanted(),
                    cell.verdict(),
                    cell.why() == null ? null : texts.say(cell.why(), language));
        }
    }

    /**
     * @param nodes addresses of NameServers; all of the region when it is left out
     * @param waves sizes in NameServers such as 1 and "50%"; one after the other when it is left out
     * @param autoRollback off unless asked for: one that is away should not take the value from those that took it
     * @param allowUnknown also keys that are not in the catalogue, or were measured as not taken
     */
    record PushBody(
            @NotNull @Size(min = 1, max = 32) String region,
            @NotNull @Size(max = 100) Map<@Size(min = 1, max = 128) String, @NotNull String> values,
            @Nullable @Size(max = 100) List<@NotNull @Size(max = 300) String> nodes,
            @Nullable @Size(min = 1, max = 20) List<@NotNull WaveSize> waves,
            @Nullable Integer soakSeconds,
            @Nullable Boolean autoRollback,
            @Nullable Boolean pauseAfterFirstWave,
            @Nullable Boolean allowUnknown,
            @Nullable Integer expiresInMinutes,
            @Nullable String reason,
            @Nullable Boolean force) {
        NameServerPush push() {
            return new NameServerPush(
                    region,
                    values,
                    nodes,
                    plan(),
                    isTrue(allowUnknown),
                    expiresInMinutes == null ? null : Duration.ofMinutes(expiresInMinutes));
        }

        private WavePlan plan() {
            return new WavePlan(
                    waves == null ? WavePlan.ONE_BY_ONE.waves() : waves,
                    Duration.ofSeconds(Objects.requireNonNullElse(soakSeconds, 0)),
                    isTrue(pauseAfterFirstWave),
                    isTrue(autoRollback));
        }
    }
}
