package io.mqconsole.holding;

import io.mqconsole.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Topics, or groups, as rows of a file. */
public interface HoldingRows {
    /**
     * One row of what there is.
     *
     * @param id of the topic or group, which has a row for each of its clusters
     */
    record Written(String id, Map<String, String> cells) {}

    HoldingKind kind();

    /** The column that has a name in it: a row that fills it is of this kind. */
    String nameColumn();

    /** All columns that a row of this kind may fill. */
    List<String> columns();

    /**
     * @param problems gets one for each cell that does not fit, named by its column
     * @return what the row wants; without meaning when there are problems
     */
    WantedHolding read(Map<String, String> cells, List<FieldProblem> problems);

    /** Those that the caller can read and that people made, so that {@link #read} wants them as they are. */
    Stream<Written> written(HoldingChoice which);

    /** How many an instance holds. */
    long count(String instanceId);

    /** The right that reading them needs. */
    String readPermission();

    /** The right that writing them needs. */
    String permission();
}
