package io.mqconsole.ui.node;

import io.mqconsole.access.Rights;
import io.mqconsole.node.Node;
import io.mqconsole.node.NodeService;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.shared.DangerQuestion;
import io.mqconsole.ui.shared.Forms;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an operator can do with a node from its page. */
@Component
class NodeActions {
    private final NodeService nodes;
    private final Rights rights;
    private final Texts texts;
    private final Forms forms;

    NodeActions(NodeService nodes, Rights rights, Texts texts, Forms forms) {
        this.nodes = nodes;
        this.rights = rights;
        this.texts = texts;
        this.forms = forms;
    }

    boolean allowed() {
        return rights.may("node:write");
    }

    String say(ConsoleException failure, Locale locale) {
        return texts.say(failure.text(), locale);
    }

    void edit(String id, Runnable saved) {
        new NodeEditDialog(nodes, forms, nodes.get(id), saved).open();
    }

    void forget(String id) {
        Node node = nodes.get(id);
        Runnable removal = () -> {
            nodes.delete(id, node.version());
            NodeNavigation.toList();
        };
        new DangerQuestion(node.title(), "node.forget-title", "node.forget-what", "node.forget")
                .ask(removal, "node.forgotten");
    }
}
