package dev.weir.config;

import java.util.List;
import java.util.Map;

/**
 * Who may write what of a data system.
 *
 * @param byTeam from a team to names or prefixes, a {@code *} at the end standing for any rest;
 *     empty when every team may write everything
 */
public record Owned(Map<String, List<String>> byTeam) {

  /** Whether a team may write something. */
  public boolean mayWrite(String team, String what) {
    return byTeam.isEmpty()
        || byTeam.getOrDefault(team, List.of()).stream().anyMatch(owned -> covers(owned, what));
  }

  private static boolean covers(String owned, String what) {
    return owned.endsWith("*")
        ? what.startsWith(owned.substring(0, owned.length() - 1))
        : what.equals(owned) || (owned.endsWith("/") && what.startsWith(owned));
  }
}
