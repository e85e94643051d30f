package io.mqconsole.topic;

/** Says how many topics an instance may hold; known to those who keep instances. */
public interface TopicQuota {
    /**
     * @param topics there are already
     * @throws io.mqconsole.shared.ConsoleException {@code validation-failed} when the instance is not registered;
     *     {@code conflict} when one more would be too many
     */
    void requireRoom(String instanceId, long topics);
}
