package io.mqconsole.ui.group;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import io.mqconsole.group.ClientStack;
import io.mqconsole.ui.list.AsyncPanel;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.CopyButton;
import io.mqconsole.ui.shared.Sentences;
import java.util.concurrent.Callable;

/** What the threads of a client are doing, as it has just said, to be read or copied. */
class StackDialog extends Dialog {
    /** @param question asks the client; runs beside the page */
    StackDialog(String client, Background background, Sentences sentences, Callable<ClientStack> question) {
        setHeaderTitle(getTranslation("group.stack", client));
        addClassName("stack-dialog");
        setDraggable(true);
        setResizable(true);
        AsyncPanel panel = new AsyncPanel(background, sentences);
        add(panel);
        Button close = new Button(getTranslation("action.close"), click -> close());
        getFooter().add(close);
        panel.load(question, answer -> {
            Pre stack = new Pre(answer.stack());
            stack.setId("stack");
            stack.getElement().setAttribute("tabindex", "0");
            getFooter().addComponentAsFirst(new CopyButton(answer.stack()));
            return stack;
        });
    }
}
