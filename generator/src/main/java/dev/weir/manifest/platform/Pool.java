package dev.weir.manifest.platform;

import dev.weir.config.Installation.Nodes;
import dev.weir.config.PlatformSpec.NodePool;

/**
 * A pool of nodes.
 *
 * @param known what jobs rely on: labels, taints, capacity, architectures
 * @param nodes what its nodes are made of
 */
record Pool(String name, NodePool known, Nodes nodes) {}
