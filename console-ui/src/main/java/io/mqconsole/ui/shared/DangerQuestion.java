package io.mqconsole.ui.shared;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done to one thing that cannot be taken back; names the thing and says what will be lost. */
public final class DangerQuestion extends ConfirmDialog {
    /**
     * @param act translation of the button; with {@code -title} (which gets the name) and {@code -what} those of the
     *     question
     * @param name of the thing
     * @param doing what to do after a yes
     * @param done translation of what is said when it has been done, with the name
     */
    public DangerQuestion(String act, String name, Runnable doing, String done) {
        setHeader(getTranslation(act + "-title", name));
        setText(getTranslation(act + "-what"));
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        setConfirmText(getTranslation(act));
        setConfirmButtonTheme("error primary");
        addConfirmListener(click -> {
            doing.run();
            Notices.success(getTranslation(done, name));
        });
    }
}
