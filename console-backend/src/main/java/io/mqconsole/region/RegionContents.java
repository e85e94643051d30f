package io.mqconsole.region;

/**
 * What the console has written down about a region; the database removes it together with the region.
 *
 * @param configItems that are not deleted
 * @param configVersions of items, deleted ones included: their history
 * @param nodes known by the console, with what was written about them by hand
 * @param notes about topics and groups: owner, remark and scope
 * @param firstSeen topics and groups of which the console remembers when they appeared
 */
public record RegionContents(
        String region, long configItems, long configVersions, long nodes, long notes, long firstSeen) {}
