package io.mqconsole.region;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RegionMapper {
    List<RegionRow> findAll();

    Optional<RegionRow> find(@Param("name") String name);

    /** Of every region. */
    List<RegionContents> contents();

    RegionContents contentsOf(@Param("name") String name);

    /** Keeps anybody from writing something down about a region until the transaction ends. */
    Optional<String> lock(@Param("name") String name);

    void insert(RegionRow row);

    /** @return 1, or 0 when the version is not the stored one */
    int update(@Param("row") RegionRow row, @Param("expectedVersion") int expectedVersion);

    int delete(@Param("name") String name, @Param("expectedVersion") int expectedVersion);
}
