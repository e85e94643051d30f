package io.mqconsole.ui.list;

import com.vaadin.flow.component.Component;
import io.mqconsole.shared.NodeFailure;
import java.time.Instant;
import java.util.List;

/**
 * What nodes answered, ready to be shown.
 *
 * @param failures nodes that did not answer
 */
public record Answer(Instant collectedAt, List<NodeFailure> failures, Component content) {}
