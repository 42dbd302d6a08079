package dev.weir.manifest.reach;

import dev.weir.manifest.Origin;
import java.util.List;
import java.util.Map;

/** Pods of another namespace that a workload's pods connect to, at the ports of a Service. */
public record Neighbour(
    String namespace, Map<String, String> labels, List<Integer> ports, Origin why) {}
