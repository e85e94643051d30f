package io.mqconsole.ui.config;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.mqconsole.config.PushTarget;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which brokers a push goes to: a cluster or one of its rooms, or brokers by their host names. */
class PushWhere extends Div {
    /** The two ways of the guide to say where. */
    private enum Way {
        CLUSTER,
        BROKERS
    }

    private final transient ConfigPlaces places;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Select<String> region = new Select<>();
    private final Select<String> cluster = new Select<>();
    private final Select<String> room = new Select<>();
    private final TextArea hostnames = new TextArea();
    private final Div byCluster = new Div(cluster, room);

    PushWhere(FieldErrors errors, ConfigPlaces places) {
        this.places = places;
        addClassName("push-where");
        describe(errors);
        List<String> regions = places.regions();
        region.setItems(regions);
        region.setVisible(regions.size() > 1);
        region.addValueChangeListener(change -> offerClusters());
        cluster.addValueChangeListener(change -> offerRooms());
        way.addValueChangeListener(change -> showWay());
        byCluster.addClassName("form-grid");
        add(way, region, byCluster, hostnames);
        way.setValue(Way.CLUSTER);
    }

    private void describe(FieldErrors errors) {
        way.setLabel(getTranslation("config.push-way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(
                one -> getTranslation(one == Way.CLUSTER ? "config.push-by-cluster" : "config.push-by-brokers"));
        way.setId("push-way");
        region.setLabel(getTranslation("config.region"));
        region.setEmptySelectionCaption(getTranslation("config.all-regions"));
        region.setId("push-region");
        cluster.setLabel(getTranslation("config.cluster"));
        cluster.setId("push-cluster");
        room.setLabel(getTranslation("config.room"));
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("config.all-rooms"));
        room.setId("push-room");
        hostnames.setLabel(getTranslation("config.hostnames"));
        hostnames.setHelperText(getTranslation("config.hostnames-hint"));
        hostnames.setId("push-hostnames");
        errors.bind("target", cluster);
        errors.bind("hostnames", hostnames);
    }

    /** @param wanted the first region there is, where there is none of that name */
    void showRegion(Optional<String> wanted) {
        List<String> regions = places.regions();
        wanted.filter(regions::contains).or(() -> regions.stream().findFirst()).ifPresent(region::setValue);
    }

    /**
     * A cluster or room that there is no more is left out: one has to be chosen then. Where brokers are named, a region that
     * there is no more becomes all regions: a host name that is in none or in several of them is refused.
     */
    void show(PushTarget target) {
        switch (target) {
            case PushTarget.Cluster in -> {
                way.setValue(Way.CLUSTER);
                showRegion(Optional.of(in.region()));
                List<String> clusters = places.clusters(in.region());
                cluster.setValue(clusters.contains(in.cluster()) ? in.cluster() : null);
                List<String> rooms = places.rooms(in.region(), in.cluster());
                if (in.room() != null && !rooms.contains(in.room())) {
                    cluster.setValue(null);
                } else {
                    room.setValue(in.room());
                }
            }
            case PushTarget.Brokers named -> {
                way.setValue(Way.BROKERS);
                region.setValue(Optional.ofNullable(named.region())
                        .filter(places.regions()::contains)
                        .orElse(null));
                hostnames.setValue(String.join(", ", named.hostnames()));
            }
        }
    }

    private void offerClusters() {
        List<String> clusters = region.getValue() == null ? List.of() : places.clusters(region.getValue());
        cluster.setItems(clusters);
        cluster.setValue(clusters.isEmpty() ? null : clusters.getFirst());
    }

    private void offerRooms() {
        boolean known = region.getValue() != null && cluster.getValue() != null;
        room.setItems(known ? places.rooms(region.getValue(), cluster.getValue()) : List.of());
    }

    private void showWay() {
        boolean clusters = way.getValue() == Way.CLUSTER;
        byCluster.setVisible(clusters);
        hostnames.setVisible(!clusters);
        region.setEmptySelectionAllowed(!clusters);
        if (clusters && region.isEmpty()) {
            showRegion(Optional.empty());
        }
    }

    /** Nothing of it is checked yet. */
    PushTarget filled() {
        return way.getValue() == Way.CLUSTER
                ? new PushTarget.Cluster(
                        Objects.requireNonNullElse(region.getValue(), ""),
                        Objects.requireNonNullElse(cluster.getValue(), ""),
                        room.getValue())
                : new PushTarget.Brokers(
                        region.getValue(), Arrays.asList(hostnames.getValue().split("[,，;；\\s]+")));
    }
}
