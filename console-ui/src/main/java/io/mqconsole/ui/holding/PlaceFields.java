package io.mqconsole.ui.holding;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.mqconsole.holding.HoldingPlace;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a topic or group is to be made, and whose it is. */
public class PlaceFields extends Div {
    private final Select<String> region = new Select<>();
    private final Select<String> cluster = new Select<>();
    private final MultiSelectComboBox<String> brokers = new MultiSelectComboBox<>();
    private final ComboBox<String> instance = new ComboBox<>();
    private final transient List<HoldingPlace> places;
    private final transient List<String> instances;
    private final boolean ownerless;

    /**
     * @param brokers null for all of the cluster
     * @param instanceId null for nobody's
     */
    public record Filled(
            String region,
            String cluster,
            @Nullable List<String> brokers,
            @Nullable String instanceId) {}

    /**
     * What there is to choose from.
     *
     * @param places at least one
     * @param instances that may be written to
     * @param ownerless whether it may also be nobody's
     */
    public record Choice(List<HoldingPlace> places, List<String> instances, boolean ownerless) {
        public Choice {
            places = List.copyOf(places);
            instances = List.copyOf(instances);
        }
    }

    public PlaceFields(FieldErrors errors, Choice choice) {
        this.places = choice.places();
        instances = choice.instances();
        ownerless = choice.ownerless();
        addClassName("form-grid");
        region.setLabel(getTranslation("place.region"));
        region.setId("place-region");
        cluster.setLabel(getTranslation("place.cluster"));
        cluster.setId("place-cluster");
        brokers.setLabel(getTranslation("place.brokers"));
        brokers.setPlaceholder(getTranslation("place.all-brokers"));
        brokers.setId("place-brokers");
        instance.setLabel(getTranslation("place.instance"));
        instance.setPlaceholder(getTranslation(ownerless ? "place.no-instance" : "place.choose-instance"));
        instance.setClearButtonVisible(ownerless);
        instance.setRequiredIndicatorVisible(!ownerless);
        instance.setAllowCustomValue(true);
        instance.addCustomValueSetListener(typed -> instance.setValue(typed.getDetail()));
        instance.setItems(instances);
        instance.setId("place-instance");
        if (!ownerless && instances.size() == 1) {
            instance.setValue(instances.getFirst());
        }
        errors.bind("region", region);
        errors.bind("cluster", cluster);
        errors.bind("brokers", brokers);
        errors.bind("instanceId", instance);
        Set<String> regions =
                new TreeSet<>(places.stream().map(HoldingPlace::region).toList());
        region.setItems(regions);
        region.setVisible(regions.size() > 1);
        region.addValueChangeListener(change -> showClusters());
        cluster.addValueChangeListener(change -> showBrokers());
        add(region, cluster, brokers, instance);
        region.setValue(regions.iterator().next());
    }

    /** Chooses a place and an instance as far as they are offered. */
    public void choose(String wantedRegion, String wantedCluster, @Nullable String instanceId) {
        if (places.stream().anyMatch(place -> place.region().equals(wantedRegion))) {
            region.setValue(wantedRegion);
        }
        if (place(wantedRegion, wantedCluster) != null) {
            cluster.setValue(wantedCluster);
        }
        // What is of another instance than those that may be written to is copied to one of these.
        if (instanceId != null && (ownerless || instances.contains(instanceId))) {
            instance.setValue(instanceId);
        }
    }

    /** Called whenever another place or instance was chosen. */
    public void onChange(Runnable listener) {
        cluster.addValueChangeListener(change -> listener.run());
        instance.addValueChangeListener(change -> listener.run());
    }

    public Filled filled() {
        Set<String> some = brokers.getValue();
        String owner = instance.getValue();
        return new Filled(
                region.getValue(),
                Objects.requireNonNullElse(cluster.getValue(), ""),
                some.isEmpty() ? null : List.copyOf(new TreeSet<>(some)),
                owner == null || owner.isBlank() ? null : owner.strip());
    }

    private void showClusters() {
        List<String> clusters = places.stream()
                .filter(place -> place.region().equals(region.getValue()))
                .map(HoldingPlace::cluster)
                .toList();
        cluster.setItems(clusters);
        cluster.setValue(clusters.getFirst());
    }

    private void showBrokers() {
        HoldingPlace chosen = place(region.getValue(), cluster.getValue());
        brokers.setItems(chosen == null ? List.of() : chosen.brokers());
        brokers.clear();
    }

    private @Nullable HoldingPlace place(String wantedRegion, @Nullable String wantedCluster) {
        return places.stream()
                .filter(place ->
                        place.region().equals(wantedRegion) && place.cluster().equals(wantedCluster))
                .findFirst()
                .orElse(null);
    }
}
