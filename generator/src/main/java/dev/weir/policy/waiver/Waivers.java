package dev.weir.policy.waiver;

import dev.weir.config.PolicyFiles.WaiverFile;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The waivers of a repository on a day. One with an error of its own excuses nothing.
 *
 * @param inForce by their files
 * @param diagnostics what the files alone have wrong
 */
public record Waivers(List<Waiver> inForce, Diagnostics diagnostics) {

  private static final Waivers NONE = new Waivers(List.of(), Diagnostics.none());

  public Waivers {
    inForce = inForce.stream().sorted().toList();
  }

  public static Waivers none() {
    return NONE;
  }

  /** Reads files that fit their schema. */
  public static Waivers read(List<WaiverFile> files, WaiverTerms terms) {
    List<Waiver> inForce = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (WaiverFile file : files) {
      WaiverCheck.Checked checked = new WaiverCheck(file, terms).check();
      findings.addAll(checked.findings());
      checked.waiver().ifPresent(inForce::add);
    }
    return new Waivers(inForce, Diagnostics.of(findings));
  }

  /** The finding as excused, when there is a waiver for it. */
  public Optional<Waived> excusing(Diagnostic finding, About about) {
    List<Waiver> fitting =
        inForce.stream().filter(waiver -> waiver.excuses(finding.code().value(), about)).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(new Waived(finding, about, fitting));
  }

  /** Those in force that a part of the repository may need, with what they excuse in it. */
  public List<WaiverUse> uses(List<Waived> excused, Sight sight) {
    return inForce.stream()
        .filter(sight::meets)
        .map(waiver -> new WaiverUse(waiver, findings(excused, waiver)))
        .toList();
  }

  private static Diagnostics findings(List<Waived> excused, Waiver waiver) {
    return Diagnostics.of(
        excused.stream()
            .filter(one -> one.waivers().contains(waiver))
            .map(Waived::finding)
            .toList());
  }
}
