package dev.weir.check.change;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Location;
import dev.weir.manifest.previous.DeliveredFile;
import java.util.List;

/** Files of the previous side that other rules asked for in vain; to come after them all. */
final class UnreadableFiles implements ChangeCheck {

  @Override
  public List<Diagnostic> check(ChangeScope scope) {
    return scope.units().stream()
        .flatMap(unit -> unit.previous().unreadable().stream())
        .map(UnreadableFiles::finding)
        .toList();
  }

  static Diagnostic finding(DeliveredFile file) {
    return Diagnostic.of(
        ChangeCodes.UNREADABLE,
        Location.ofFile(file.path()),
        "the delivered file \"" + file.path() + "\" cannot be read",
        "files as Weir wrote them: what this one says is not compared",
        "see who changed it; the next delivery replaces or removes it");
  }
}
