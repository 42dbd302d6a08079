package dev.weir.resolve;

/**
 * One Flink option that people set.
 *
 * @param value as it is delivered: a string
 * @param writtenKey the spelling in the file; the map that holds the entry has Flink's newest one
 */
public record ConfigurationEntry(String value, String writtenKey, Leaf leaf) {}
