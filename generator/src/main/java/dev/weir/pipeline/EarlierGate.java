package dev.weir.pipeline;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import dev.weir.policy.Policies;
import dev.weir.policy.PolicySource;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.policy.waiver.WaiverUse;
import dev.weir.resolve.Resolution;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.Yardstick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What judged a repository before a change: tiers, limits, registries, policies, their data and
 * waivers. The change is judged by it as well as by its own, so that nobody loosens the gate that
 * they are about to pass.
 *
 * @param words which it is, for reports: {@code the gate at "main" (0123456789)}
 * @param yardsticks by environment
 * @param registries of the platform, for environments that are new
 * @param policies the folder of policies, with the names of the environments
 */
public record EarlierGate(
    String words, Map<String, Yardstick> yardsticks, List<String> registries, Snapshot policies) {

  private static final List<String> FOLDERS = List.of("policies", "environments");

  public EarlierGate {
    yardsticks = new TreeMap<>(yardsticks);
    registries = List.copyOf(registries);
  }

  /** The gate of a repository as it was, which may be closed afterwards. */
  static EarlierGate of(String words, Repository repository) {
    Map<String, Yardstick> yardsticks = new TreeMap<>();
    repository
        .resolution()
        .environments()
        .forEach(environment -> yardsticks.put(environment.name(), environment.yardstick()));
    List<String> registries =
        repository
            .inputs()
            .map(inputs -> inputs.platform().spec().registries())
            .orElseGet(List::of);
    return new EarlierGate(words, yardsticks, registries, Snapshot.of(repository.tree(), FOLDERS));
  }

  /**
   * What it says that the change's own gate does not.
   *
   * @param own what the change's own gate said
   */
  Diagnostics judge(Repository repository, RunRequest request, Rendering own) {
    Optional<PolicySource> source = request.policies();
    if (source.isEmpty() || isSameFor(repository)) {
      return Diagnostics.none();
    }
    List<ResolvedEnvironment> judged =
        repository.resolution().environments().stream()
            .map(environment -> environment.judgedBy(yardstick(environment)))
            .toList();
    Policies earlier = source.get().start().judging(policies, judged);
    Repository same =
        new Repository(
            repository.tree(),
            repository.inputs(),
            new Resolution(judged, repository.resolution().diagnostics()),
            repository.diagnostics());
    Rendering rendering =
        Pipeline.render(same, RunRequest.of(request.selection(), Bytes.NONE), earlier);
    List<Diagnostic> news = new ArrayList<>(stricter(rendering.diagnostics(), own.diagnostics()));
    news.addAll(newWaivers(own.waivers()));
    return Diagnostics.of(news);
  }

  private Yardstick yardstick(ResolvedEnvironment environment) {
    Yardstick own = environment.yardstick();
    return yardsticks.getOrDefault(
        environment.name(), new Yardstick(own.tier(), own.limits(), registries));
  }

  private boolean isSameFor(Repository repository) {
    boolean yardsticks =
        repository.resolution().environments().stream()
            .allMatch(environment -> environment.yardstick().equals(yardstick(environment)));
    Snapshot now = Snapshot.of(repository.tree(), List.of("policies"));
    return yardsticks && now.isSameAs(Snapshot.of(policies, List.of("policies")));
  }

  private List<Diagnostic> stricter(Diagnostics earlier, Diagnostics own) {
    Set<List<Object>> known = new HashSet<>();
    own.all().stream().filter(Diagnostic::isError).forEach(finding -> known.add(key(finding)));
    List<Diagnostic> stricter = new ArrayList<>();
    for (Diagnostic finding : earlier.all()) {
      if (finding.isError() && !known.contains(key(finding))) {
        stricter.add(isOfPolicies(finding) ? cannotJudge(finding) : told(finding));
      }
    }
    return stricter;
  }

  private static List<Object> key(Diagnostic finding) {
    return List.of(finding.code().value(), finding.location(), finding.subject(), finding.found());
  }

  /** What is wrong with the earlier policies themselves is nothing that the change did. */
  private static boolean isOfPolicies(Diagnostic finding) {
    return PolicyCodes.all().stream().anyMatch(code -> code.equals(finding.code()))
        && !finding.code().equals(PolicyCodes.NO_RESULT);
  }

  private Diagnostic cannotJudge(Diagnostic finding) {
    return Diagnostic.of(
        PolicyCodes.EARLIER_UNUSABLE,
        Location.ofFile(finding.location().file()),
        words + ": " + finding.found() + " (" + finding.code().value() + ")",
        "policies that judged the change as it was before",
        "mend them where they are, or review this change's policies with care");
  }

  private Diagnostic told(Diagnostic finding) {
    return new Diagnostic(
        finding.code(),
        Severity.ERROR,
        finding.location(),
        finding.subject(),
        finding.found() + ", which " + words + " refuses and the change's own would let pass",
        finding.expected(),
        "have what loosens the gate reviewed and delivered by itself, or " + finding.action(),
        Optional.empty());
  }

  private List<Diagnostic> newWaivers(List<WaiverUse> waivers) {
    return waivers.stream()
        .map(use -> use.waiver().at("/metadata/name"))
        .filter(location -> !policies.files().containsKey(location.file()))
        .map(
            location ->
                Diagnostic.of(
                    PolicyCodes.NEW_WAIVER,
                    location,
                    "a waiver that " + words + " does not have",
                    "reviewers of policies/ who agree; until it is delivered it excuses nothing",
                    "have it reviewed and delivered by itself"))
        .toList();
  }
}
