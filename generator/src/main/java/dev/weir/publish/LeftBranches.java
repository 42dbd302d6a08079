package dev.weir.publish;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.git.DeliveryClone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Branches that were delivered to and are not any more, because their environment is gone from the
 * inputs or goes elsewhere: Argo CD syncs them on, as they were last.
 *
 * @param owner whose branches count
 * @param all what the inputs deliver now, to all branches
 * @param platform the file that findings about a lost environment point to
 */
record LeftBranches(String owner, List<Delivery> all, Location platform) {

  LeftBranches {
    all = List.copyOf(all);
  }

  /** One finding for each, sorted by branch. */
  Diagnostics in(DeliveryClone repository) {
    Set<String> known = new TreeSet<>();
    all.forEach(delivery -> known.addAll(List.of(delivery.target(), delivery.synced())));
    List<String> others = repository.others(known);
    if (others.isEmpty()) {
      return Diagnostics.none();
    }
    repository.fetch(others);
    return Diagnostics.of(
        others.stream()
            .flatMap(branch -> Delivered.on(repository, branch).stream())
            .filter(delivered -> delivered.marker().owner().equals(owner))
            .map(this::finding)
            .toList());
  }

  private Diagnostic finding(Delivered delivered) {
    List<String> environments = List.copyOf(delivered.marker().environments());
    Optional<Delivery> elsewhere =
        all.stream()
            .filter(delivery -> delivery.environments().stream().anyMatch(environments::contains))
            .findFirst();
    String holds =
        "branch \""
            + delivered.branch()
            + "\" was delivered with "
            + String.join(", ", environments);
    return Diagnostic.of(
        PublishCodes.LEFT,
        elsewhere.map(Delivery::place).orElse(platform),
        elsewhere
            .map(now -> holds + ", delivered to \"" + now.target() + "\" now")
            .orElse(holds + ", gone from the inputs"),
        "a branch that is brought up to date: where Argo CD syncs this one, it runs on as it was last"
            + " delivered",
        elsewhere
            .map(now -> "see that Argo CD syncs \"" + now.synced() + "\", then delete this one")
            .orElse("bring it back, or uninstall the environment, then delete the branch"));
  }
}
