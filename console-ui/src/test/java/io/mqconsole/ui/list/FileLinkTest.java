package io.mqconsole.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.mqconsole.ui.shared.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileLinkTest {

    /** The address of a file has the number of its page. */
    @BeforeEach
    void inAPage() {
        UI.setCurrent(mock(UI.class));
    }

    @AfterEach
    void left() {
        UI.setCurrent(null);
    }

    @Test
    void oneThatIsWithheldIsStillReachedByKeyboardAndReadOutAsALink() {
        FileLink link = new FileLink("file", "File", mock(DownloadHandler.class), mock(Sentences.class));
        assertThat(link.getElement().hasAttribute("tabindex")).isFalse();

        link.setEnabled(false);
        assertThat(link.getElement().getAttribute("tabindex")).isEqualTo("0");
        assertThat(link.getElement().getAttribute("role")).isEqualTo("link");
        assertThat(link.getElement().getAttribute("aria-disabled")).isEqualTo("true");

        link.setEnabled(true);
        assertThat(link.getElement().getAttributeNames()).doesNotContain("tabindex", "role", "aria-disabled");
    }
}
