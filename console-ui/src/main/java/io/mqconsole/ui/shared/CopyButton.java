package io.mqconsole.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Copies a text to the clipboard, and says so. */
public class CopyButton extends Button {
    public CopyButton(String text) {
        super(VaadinIcon.COPY_O.create());
        setText(getTranslation("copy.do"));
        setId("copy");
        getElement().setAttribute("data-copied", getTranslation("copy.done"));
        // Only a handler in the browser may write to the clipboard: it has to come from the click itself.
        getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard.writeText($0)"
                                + ".then(() => { this.textContent = this.dataset.copied; }))",
                        text);
    }
}
