package dev.weir.manifest.connection;

import dev.weir.resolve.Leaf;

/**
 * One file of a job's connection folder.
 *
 * @param name in the folder: {@code kafka-orders.properties}
 * @param text ASCII, ending with a line feed
 * @param system what it is about, as people name it: {@code kafka orders}
 * @param leaf the first line of the job's access that asks for it
 */
public record ConnectionFile(String name, String text, String system, Leaf leaf) {}
