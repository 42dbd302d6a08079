package dev.weir.report;

import com.contrastsecurity.sarif.Suppression;
import dev.weir.diagnostic.Diagnostic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a result does not count, in SARIF's words: the waivers that excuse it. */
final class SarifSuppressions {

  private SarifSuppressions() {}

  static Set<Suppression> of(Finding finding, List<WaiverInForce> waivers) {
    Set<Suppression> all = new LinkedHashSet<>();
    waivers.stream()
        .filter(waiver -> waiver.excused().all().stream().anyMatch(one -> isOf(finding, one)))
        .forEach(waiver -> all.add(suppression(waiver)));
    return all;
  }

  private static boolean isOf(Finding finding, Diagnostic one) {
    return Finding.withoutSubject(one).equals(finding.about());
  }

  private static Suppression suppression(WaiverInForce waiver) {
    String text = waiver.title() + "\n" + waiver.spec().reason() + "\n" + waiver.people();
    return new Suppression()
        .withKind(Suppression.Kind.EXTERNAL)
        .withStatus(Suppression.Status.ACCEPTED)
        .withJustification(SarifText.of(text))
        .withLocation(SarifLocations.of(waiver.at()));
  }
}
