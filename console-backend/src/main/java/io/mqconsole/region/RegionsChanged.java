package io.mqconsole.region;

/** Some region was added, edited or removed; published after the commit. */
public record RegionsChanged() {}
