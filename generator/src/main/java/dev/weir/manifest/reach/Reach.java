package dev.weir.manifest.reach;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import dev.weir.manifest.Origin;
import dev.weir.resolve.Access;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * What a workload's pods connect to, by how the environment's policies can say it.
 *
 * @param byRange at ranges that somebody said
 * @param byName at hosts that a rule can name
 * @param anywhere at any public address, since nothing better can be said
 * @param nowhere what no rule can say: such connections are refused
 * @param neighbours pods of other namespaces
 */
public record Reach(
    List<Need> byRange,
    List<Need> byName,
    List<Need> anywhere,
    List<Need> nowhere,
    List<Neighbour> neighbours) {

  public Reach {
    byRange = List.copyOf(byRange);
    byName = List.copyOf(byName);
    anywhere = List.copyOf(anywhere);
    nowhere = List.copyOf(nowhere);
    neighbours = List.copyOf(neighbours);
  }

  /** Of one workload of an environment. */
  public static Reach of(ResolvedEnvironment environment, Workload workload) {
    boolean knowsNames = Backend.of(environment).knowsNames();
    List<Need> byRange = new ArrayList<>();
    List<Need> byName = new ArrayList<>();
    List<Need> anywhere = new ArrayList<>();
    List<Need> nowhere = new ArrayList<>();
    for (Need need : Needs.of(environment, workload)) {
      if (need.servers().ports().isEmpty()) {
        nowhere.add(need);
      } else if (!need.servers().ranges().isEmpty()) {
        byRange.add(need);
      } else if (knowsNames && !need.servers().hosts().isEmpty()) {
        byName.add(need);
      } else if (!knowsNames && need.isPublic()) {
        anywhere.add(need);
      } else {
        nowhere.add(need);
      }
    }
    return new Reach(byRange, byName, anywhere, nowhere, neighbours(workload));
  }

  private static List<Neighbour> neighbours(Workload workload) {
    List<Neighbour> neighbours = new ArrayList<>();
    for (Access line : workload.access()) {
      if (line.kind() == SystemKind.SERVICE && line.system() instanceof DataSystem.Service s) {
        Origin why = Origin.rule("pods of " + line, line.leaf());
        neighbours.add(new Neighbour(s.namespace(), s.podLabels(), s.ports(), why));
      }
    }
    return neighbours;
  }
}
