package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.git.CommittedFolder;
import dev.weir.git.DeliveredCommit;
import dev.weir.git.DeliveryClone;
import dev.weir.git.PathChange;
import dev.weir.source.GitTree;
import dev.weir.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a delivery must pass before anything is committed. */
record Gates(Source source, StateJudge judge, Set<PublishOption> options) {

  /** Whether the branches may be written at all. */
  Diagnostics ofBranches(Look look, Delivery delivery) {
    Set<Branch> branches = new LinkedHashSet<>(List.of(look.target(), look.synced()));
    List<Diagnostic> findings = new ArrayList<>();
    Ownership ownership = new Ownership(source, delivery);
    for (Branch branch : branches) {
      Optional<Diagnostic> refusal = ownership.refusal(branch);
      refusal.ifPresent(findings::add);
      if (refusal.isEmpty()) {
        findings.addAll(new ForeignCommits(delivery).of(branch));
      }
    }
    return Diagnostics.of(findings);
  }

  /** Whether an environment would be left without any team, or has nothing at all. */
  Diagnostics ofChanges(Delivery delivery, List<PathChange> changes) {
    return options.contains(PublishOption.ALLOW_EMPTY)
        ? Diagnostics.none()
        : Diagnostics.of(
            delivery.environments().stream()
                .filter(name -> delivery.units(name).isEmpty() || losesAll(delivery, name, changes))
                .map(name -> empty(delivery, name))
                .toList());
  }

  private static boolean losesAll(Delivery delivery, String name, List<PathChange> changes) {
    return delivery.units(name).stream().allMatch(unit -> unit.team().isEmpty())
        && changes.stream()
            .filter(change -> change.kind() == PathChange.Kind.REMOVED)
            .flatMap(change -> Delivery.unit(change.path()).stream())
            .anyMatch(unit -> unit.environment().equals(name) && !unit.team().isEmpty());
  }

  /** What of the state that is delivered would be lost. */
  Diagnostics ofState(DeliveryClone clone, Delivery delivery) {
    SortedMap<String, String> branches = new TreeMap<>(delivery.promotedFrom());
    delivery.environments().forEach(name -> branches.put(name, delivery.synced()));
    SortedMap<String, CommittedFolder> open = new TreeMap<>();
    try {
      SortedMap<String, SourceTree> trees = new TreeMap<>();
      for (Map.Entry<String, String> entry : branches.entrySet()) {
        Optional<DeliveredCommit> head = clone.head(entry.getValue());
        if (head.isPresent()) {
          CommittedFolder folder =
              open.computeIfAbsent(entry.getValue(), name -> clone.folder(head.get().id()));
          trees.put(entry.getKey(), new GitTree(folder));
        }
      }
      return judge.judge(delivery, new DeliveredBranches(trees));
    } finally {
      open.values().forEach(CommittedFolder::close);
    }
  }

  private static Diagnostic empty(Delivery delivery, String environment) {
    return Diagnostic.of(
        PublishCodes.EMPTY,
        delivery.place(),
        "no job or team of "
            + environment
            + " is to be delivered to branch \""
            + delivery.target()
            + "\"",
        "at least one: an empty tree would remove everything that is delivered",
        "see what the inputs select; where all is to go, publish with --allow-empty");
  }
}
