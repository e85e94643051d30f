package io.mqconsole.admin;

/**
 * How fast a client gets and handles the messages of one topic, over its last full minute; a client answers 0 in its first
 * one.
 *
 * @param pullRt milliseconds per fetch that brought messages
 * @param pullTps messages fetched per second
 * @param consumeRt milliseconds its listener takes per message; over the last hour when the last minute had none
 * @param consumeOkTps messages handled per second
 * @param consumeFailedTps messages its listener gave back per second
 * @param failedInLastHour messages its listener gave back; the hour is counted in steps of ten minutes
 */
public record ConsumeRates(
        double pullRt,
        double pullTps,
        double consumeRt,
        double consumeOkTps,
        double consumeFailedTps,
        long failedInLastHour) {}
