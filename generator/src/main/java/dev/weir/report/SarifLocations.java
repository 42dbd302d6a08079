package dev.weir.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import dev.weir.diagnostic.Location;
import dev.weir.diagnostic.Subject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a finding is, in SARIF's words: the input's range, and the objects it concerns. */
final class SarifLocations {

  private static final String UNRESERVED = "-._~/";

  private SarifLocations() {}

  static com.contrastsecurity.sarif.Location of(Finding finding) {
    com.contrastsecurity.sarif.Location location = of(finding.location());
    return finding.subjects().isEmpty()
        ? location
        : location.withLogicalLocations(objects(finding.subjects()));
  }

  static com.contrastsecurity.sarif.Location of(Location at) {
    ArtifactLocation file =
        new ArtifactLocation().withUri(uri(at.file())).withUriBaseId("%SRCROOT%");
    return new com.contrastsecurity.sarif.Location()
        .withPhysicalLocation(
            new PhysicalLocation().withArtifactLocation(file).withRegion(region(at)));
  }

  /** GitHub drops results without a start line, so that a whole file shows at its first. */
  private static Region region(Location at) {
    if (at.line() == 0) {
      return new Region().withStartLine(1);
    }
    return new Region()
        .withStartLine(at.line())
        .withStartColumn(at.column())
        .withEndLine(at.endLine())
        .withEndColumn(at.endColumn());
  }

  private static Set<LogicalLocation> objects(List<Subject> subjects) {
    Set<LogicalLocation> objects = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      objects.add(
          new LogicalLocation().withFullyQualifiedName(Finding.name(subject)).withKind("object"));
    }
    return objects;
  }

  /** A path as a relative URI reference: all but unreserved characters percent-encoded. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
