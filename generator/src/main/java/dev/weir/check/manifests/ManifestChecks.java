package dev.weir.check.manifests;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Severity;
import dev.weir.diagnostic.Subject;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.strict.ConvertedCrd;
import dev.weir.manifest.strict.Dialect;
import dev.weir.manifest.strict.Reading;
import dev.weir.manifest.strict.StrictReader;
import dev.weir.manifest.strict.StrictReaders;
import dev.weir.manifest.strict.Violation;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.source.Document;
import dev.weir.source.Pointers;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the objects of one environment against what its API server takes. Threads may share it.
 *
 * <p>A finding points at the input line that caused the field and names the object beside it.
 */
public final class ManifestChecks {

  private final ResolvedEnvironment environment;
  private final StrictReader reader;

  private ManifestChecks(ResolvedEnvironment environment, StrictReader reader) {
    this.environment = environment;
    this.reader = reader;
  }

  /**
   * The checks of one environment.
   *
   * @param readers one for a run, since it shares what is costly to load
   * @param crds definitions that the platform supplies for other projects' kinds
   */
  public static ManifestChecks of(
      StrictReaders readers, ResolvedEnvironment environment, List<ConvertedCrd> crds) {
    Dialect dialect = environment.dialect().isEmr() ? Dialect.EMR : Dialect.APACHE;
    String release = environment.spec().operator().version();
    return new ManifestChecks(environment, readers.reader(dialect, release, crds));
  }

  /** What is to be said of the environment's operator itself. */
  public Diagnostics environment() {
    Location at = Pointers.nearestKey(environment.input().file().root(), "/spec/operator/version");
    return Diagnostics.of(
        reader.notes().stream().map(violation -> finding(violation, at)).toList());
  }

  /** Every finding about the objects of one unit. */
  public Diagnostics check(UnitObjects objects) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Manifest manifest : objects.foreign()) {
      Reading reading = reader.check(manifest.tree());
      String name = manifest.key().toString();
      for (Violation violation : reading.violations()) {
        Location at = objects.where(manifest.key(), violation.pointer());
        findings.add(finding(violation, at).about(new Subject(name, violation.pointer())));
      }
      if (reading.status() == Reading.Status.NOT_CHECKED) {
        findings.add(notChecked(manifest, objects.where(manifest.key(), "")));
      }
    }
    return Diagnostics.of(findings);
  }

  /** A finding about a definition that the platform supplies. */
  public static Diagnostic ofDefinition(Document definition, Violation violation) {
    return finding(violation, Pointers.nearestKey(definition.root(), violation.pointer()));
  }

  private static Diagnostic finding(Violation violation, Location at) {
    Diagnostic finding =
        Diagnostic.of(
            ManifestCodes.of(violation.problem()),
            at,
            violation.pointer().isEmpty()
                ? violation.found()
                : violation.found() + " at " + violation.pointer(),
            violation.expected(),
            violation.action());
    return violation.soft() ? finding.as(Severity.WARNING) : finding;
  }

  private Diagnostic notChecked(Manifest manifest, Location at) {
    return Diagnostic.of(
        ManifestCodes.NOT_CHECKED,
        at,
        "kind "
            + manifest.key().kind()
            + " of "
            + manifest.key().apiVersion()
            + " is not schema-checked",
        "its definition in environments/" + environment.name() + "/crds/",
        "put the CustomResourceDefinition there to have it checked");
  }
}
