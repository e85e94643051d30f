package io.mqconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import io.mqconsole.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tries every page as everybody; {@code page-doors.txt} says who gets in. */
@BrowserTest
class PageDoorsBrowserIT {
    private static final Path TABLE = Path.of("src/test/resources/page-doors.txt");
    private static final Map<String, String> SAMPLE =
            Map.of(":id/:tab?", "aaaaaaaaaaaaaaaaaaaaaaaa", "changes/:id", "changes/aaaaaaaaaaaaaaaa");

    /** Pages that lead somebody who is signed in on to another, which may be the one they are at. */
    private static final Set<String> LEAD_ON = Set.of("", "login");

    /** @param verdicts for anonymous, USER, AUDITOR, OPERATOR and ADMIN: login, refused, open or missing */
    private record Door(String route, List<String> verdicts) {}

    @Autowired
    JdbcTemplate database;

    private final Visitors visitors;

    PageDoorsBrowserIT(Visitors visitors) {
        this.visitors = visitors;
    }

    @BeforeEach
    void thereIsAnOrdinaryUser() {
        OrdinaryUser.named("jo", database);
        OrdinaryUser.named("ada", Role.AUDITOR, database);
        OrdinaryUser.named("otto", Role.OPERATOR, database);
    }

    @Test
    void everyPageHasItsVerdicts() throws IOException {
        Set<String> routes = new ClassFileImporter()
                .importPackages("io.mqconsole.ui").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.getAnnotationOfType(Route.class).value())
                        .map(route -> route.isEmpty() ? "/" : route)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(doors()).extracting(Door::route).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyPageOpensForWhomItShould() throws IOException {
        Visitor stranger = visitors.stranger(Look.ENGLISH_LIGHT);
        Visitor jo = visitors.signedIn("jo", Look.ENGLISH_LIGHT);
        Visitor auditor = visitors.signedIn("ada", Look.ENGLISH_LIGHT);
        Visitor operator = visitors.signedIn("otto", Look.ENGLISH_LIGHT);
        Visitor admin = visitors.admin(Look.ENGLISH_LIGHT);
        List<Visitor> inside = List.of(jo, auditor, operator, admin);
        List<Visitor> everybody = List.of(stranger, jo, auditor, operator, admin);
        assertThat(jo.find("vaadin-side-nav-item").allTextContents())
                .as("the menu of an ordinary user")
                .extracting(String::strip)
                .containsExactly("Topics", "Groups", "Instances", "Access tokens", "Changes");
        for (Door door : doors()) {
            String path = path(door.route());
            stranger.setOut(path);
            inside.forEach(LEAD_ON.contains(path) ? visitor -> visitor.setOut(path) : visitor -> visitor.follow(path));
            List<String> seen =
                    everybody.stream().map(PageDoorsBrowserIT::whatOpens).toList();
            assertThat(seen).as(door.route()).isEqualTo(door.verdicts());
        }
        jo.visit("nodes").picture("no-access");
        admin.visit("no/such/page").picture("not-found");
        everybody.forEach(Visitor::close);
    }

    private static String path(String route) {
        String path = "/".equals(route) ? "" : route;
        for (Map.Entry<String, String> sample : SAMPLE.entrySet()) {
            path = path.replace(sample.getKey(), sample.getValue());
        }
        return path;
    }

    private static String whatOpens(Visitor visitor) {
        visitor.arrive();
        if (visitor.arrivedAt(".login-page").count() > 0) {
            return "login";
        }
        if (visitor.arrivedAt(".page").count() > 0) {
            return "open";
        }
        String text = visitor.arrivedAt(".empty-state").textContent();
        return text.contains("may not open") ? "refused" : text.contains("no such page") ? "missing" : text;
    }

    private static List<Door> doors() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.trim().split("\\s+")))
                .map(cells -> new Door(cells.getFirst(), cells.subList(1, cells.size())))
                .toList();
    }
}
