package dev.weir.source;

/**
 * One input file, read: a single YAML document whose root is a mapping.
 *
 * @param path relative to the repository root, with {@code /} between its parts
 */
public record Document(String path, Node.Mapping root) {}
