package io.mqconsole.ui.shared;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done to one thing that cannot be taken back: names the thing and says what will be lost. */
public final class DangerQuestion extends ConfirmDialog {
    private final String name;

    /**
     * @param name of the thing
     * @param title translation of the question, which gets the name
     * @param what translation of what will be lost
     * @param act translation of the button that does it
     */
    public DangerQuestion(String name, String title, String what, String act) {
        this.name = name;
        setHeader(getTranslation(title, name));
        setText(getTranslation(what));
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        setConfirmText(getTranslation(act));
        setConfirmButtonTheme("error primary");
    }

    /** @param done translation of what is said once it has been done, which gets the name */
    public void ask(Runnable act, String done) {
        addConfirmListener(confirmed -> {
            act.run();
            Notices.success(getTranslation(done, name));
        });
        open();
    }
}
