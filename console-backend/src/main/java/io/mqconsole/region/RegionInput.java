package io.mqconsole.region;

import io.mqconsole.admin.Credentials;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody typed into an endpoint that may be connected to, or says what is wrong with it. */
@Component
class RegionInput {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int MAX_REMARK = 256;
    private static final int MAX_KEY = 128;

    private final AddressCheck addresses;
    private final RegionRepository regions;

    RegionInput(AddressCheck addresses, RegionRepository regions) {
        this.addresses = addresses;
        this.regions = regions;
    }

    /**
     * @param stored the region as it is stored, whose secret key may be kept
     * @throws ConsoleException {@code validation-failed} with every field that is wrong
     */
    RegionEndpoint endpoint(RegionSpec spec, @Nullable Region stored) {
        requireFields(spec);
        List<NodeAddress> nameServers = NameServerList.parse(spec.nameServers());
        addresses.requireAllowed(nameServers);
        return new RegionEndpoint(nameServers, credentials(spec, nameServers, stored), spec.tls());
    }

    void requireAllowed(List<NodeAddress> nameServers) {
        addresses.requireAllowed(nameServers);
    }

    static String remark(RegionSpec spec) {
        return spec.remark() == null ? "" : spec.remark();
    }

    private static void requireFields(RegionSpec spec) {
        var problems = new ArrayList<FieldProblem>();
        if (!NAME.matcher(spec.name()).matches()) {
            problems.add(new FieldProblem("name", Text.of("region.name.malformed")));
        }
        if (remark(spec).length() > MAX_REMARK) {
            problems.add(new FieldProblem("remark", Text.of("field.too-long", MAX_REMARK)));
        }
        keyProblem("accessKey", spec.accessKey()).ifPresent(problems::add);
        keyProblem("secretKey", spec.secretKey()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    private static Optional<FieldProblem> keyProblem(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > MAX_KEY) {
            return Optional.of(new FieldProblem(field, Text.of("field.too-long", MAX_KEY)));
        }
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of(new FieldProblem(field, Text.of("field.control-characters")))
                : Optional.empty();
    }

    /** A kept secret stays with its access key and its NameServers: it must not be sent to a server that is named later. */
    private @Nullable Credentials credentials(RegionSpec spec, List<NodeAddress> nameServers, @Nullable Region stored) {
        String accessKey = spec.accessKey();
        String secretKey = spec.secretKey();
        if (accessKey == null || accessKey.isBlank()) {
            return null;
        }
        if (secretKey != null && !secretKey.isEmpty()) {
            return new Credentials(accessKey, secretKey);
        }
        Credentials kept = stored != null
                        && accessKey.equals(stored.accessKey())
                        && stored.nameServers().containsAll(nameServers)
                        && stored.tls() == spec.tls()
                ? regions.endpointOrConflict(stored).credentials()
                : null;
        if (kept == null) {
            throw ConsoleException.invalid("secretKey", Text.of("region.secret-key.needed"));
        }
        return kept;
    }
}
