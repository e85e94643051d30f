package io.mqconsole.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.ui.shared.Sentences;

/** A link to a file that is made when it is followed; why it cannot be made is said in the page. */
public final class FileLink extends Anchor {

    /** @param words what the link says */
    public FileLink(String id, String words, DownloadHandler file, Sentences sentences) {
        super(new ToldDownload(file, sentences), AttachmentType.DOWNLOAD, words);
        addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        addClassName("export");
        setId(id);
    }

    /** Without an address a browser takes it for plain words, which the keyboard passes over. */
    @Override
    public void onEnabledStateChanged(boolean enabled) {
        super.onEnabledStateChanged(enabled);
        if (enabled) {
            getElement()
                    .removeAttribute("role")
                    .removeAttribute("aria-disabled")
                    .removeAttribute("tabindex");
        } else {
            getElement()
                    .setAttribute("role", "link")
                    .setAttribute("aria-disabled", "true")
                    .setAttribute("tabindex", "0");
        }
    }
}
