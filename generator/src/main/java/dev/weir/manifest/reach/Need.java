package dev.weir.manifest.reach;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.Origin;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Servers outside the cluster that a workload's pods connect to.
 *
 * @param what as people name it: {@code kafka orders}, {@code S3}
 * @param servers where they are
 * @param isPublic whether HTTPS at public addresses reaches them
 * @param everyPod whether TaskManagers connect too
 * @param place where somebody could say their ranges
 */
public record Need(
    String what, Servers servers, boolean isPublic, boolean everyPod, Origin why, Location place) {

  /**
   * What is known of servers.
   *
   * @param ranges of their addresses; empty when nobody said them
   * @param hosts their names; {@code *.} in front of one stands for every name below it
   * @param ports TCP
   */
  public record Servers(List<String> ranges, SortedSet<String> hosts, SortedSet<Integer> ports) {

    public Servers {
      ranges = List.copyOf(ranges);
      hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
      ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
    }
  }
}
