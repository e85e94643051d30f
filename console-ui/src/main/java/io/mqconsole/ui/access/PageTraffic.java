package io.mqconsole.ui.access;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what somebody does in a page from what an open page sends by itself: signs of life, and that it has shown the rows
 * that were pushed to it.
 */
final class PageTraffic {
    /** What a table calls when it has drawn what it was sent. */
    private static final String ROWS_ARE_DRAWN = "confirmUpdate";

    private PageTraffic() {}

    static boolean isSignOfLife(HttpServletRequest request) {
        return isOf(RequestType.HEARTBEAT, request) || isOf(RequestType.PUSH, request);
    }

    /** Whether its body has to be seen to know. */
    static boolean isFromPage(HttpServletRequest request) {
        return isOf(RequestType.UIDL, request);
    }

    private static boolean isOf(RequestType type, HttpServletRequest request) {
        return type.getIdentifier().equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /** @param body of a request of a page; what is not understood counts as somebody's doing */
    static boolean isSomebodysDoing(byte[] body) {
        try {
            JsonNode calls = JsonMapper.shared().readTree(body).path(ApplicationConstants.RPC_INVOCATIONS);
            return !calls.isArray() || calls.valueStream().anyMatch(PageTraffic::isSomebodysDoing);
        } catch (JacksonException e) {
            return true;
        }
    }

    private static boolean isSomebodysDoing(JsonNode call) {
        return switch (call.path(JsonConstants.RPC_TYPE).asString("")) {
            case JsonConstants.RPC_TYPE_CHANNEL -> false;
            case JsonConstants.RPC_PUBLISHED_SERVER_EVENT_HANDLER ->
                !call.path(JsonConstants.RPC_TEMPLATE_EVENT_METHOD_NAME)
                        .asString("")
                        .equals(ROWS_ARE_DRAWN);
            default -> true;
        };
    }
}
