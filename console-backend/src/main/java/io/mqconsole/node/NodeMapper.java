package io.mqconsole.node;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NodeMapper {
    List<NodeRow> findAll();

    Optional<NodeRow> find(@Param("id") String id);

    /** Remembers what was seen; what was edited stays. Older sightings do not overwrite newer ones. */
    void see(NodeRow row);

    void insert(NodeRow row);

    /** @return 1, or 0 when the version is not the stored one */
    int updateLabels(@Param("row") NodeRow row, @Param("expectedVersion") int expectedVersion);

    int delete(@Param("id") String id, @Param("expectedVersion") int expectedVersion);

    boolean regionExists(@Param("region") String region);

    /**
     * Lets one edit of a region's nodes happen at a time, so that two cannot give the same host name.
     *
     * @return the region's name; empty when it is gone
     */
    Optional<String> lockRegion(@Param("region") String region);
}
