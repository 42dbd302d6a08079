package dev.weir.publish;

import dev.weir.git.Addresses;
import dev.weir.git.DeliveryClone;
import dev.weir.git.PathChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a delivered tree is, byte for byte, what its source commit renders to.
 *
 * @param differences from what is expected to what is delivered, sorted by path; empty when it is
 * @param remarks what may explain differences, or differs without changing a file
 */
public record Verification(List<PathChange> differences, List<String> remarks) {

  public Verification {
    differences = List.copyOf(differences);
    remarks = List.copyOf(remarks);
  }

  public boolean holds() {
    return differences.isEmpty();
  }

  /**
   * Compares.
   *
   * @param repository opened with nothing beside the content, so that all files count
   * @param files what the inputs render to now
   * @param source of the recorded commit
   */
  public static Verification of(
      DeliveryClone repository,
      Delivered delivered,
      SortedMap<String, byte[]> files,
      Source source) {
    SortedMap<String, byte[]> expected = new TreeMap<>(files);
    expected.put(HydratorMetadata.PATH, HydratorMetadata.of(known(delivered, source)));
    expected.put(Marker.PATH, marker(repository, delivered, files, source).bytes());
    if (isEmptied(delivered)) {
      return new Verification(
          List.of(new PathChange(PathChange.Kind.CHANGED, Marker.PATH)),
          List.of("it names no environment, and it is not where the branch began"));
    }
    String tree = repository.write(expected);
    List<PathChange> differences =
        tree.equals(delivered.head().content())
            ? List.of()
            : repository.changes(Optional.of(delivered.head()), tree);
    return new Verification(differences, remarks(delivered.marker(), source));
  }

  /** Only the first commit of a branch, which waits for a pull request, may deliver nothing. */
  private static boolean isEmptied(Delivered delivered) {
    return delivered.marker().environments().isEmpty() && !delivered.head().isFirst();
  }

  /** One repository has many addresses: that of the delivery counts. */
  private static Source known(Delivered delivered, Source source) {
    String recorded = delivered.marker().repository();
    boolean same =
        source.repository().isEmpty()
            || recorded.isEmpty()
            || Addresses.place(recorded).equals(Addresses.place(source.repository()));
    return same ? source.of(recorded) : source;
  }

  /** As it would be written now, but for who made and judged the tree. */
  private static Marker marker(
      DeliveryClone repository,
      Delivered delivered,
      SortedMap<String, byte[]> files,
      Source source) {
    Marker recorded = delivered.marker();
    return new Marker(
        Marker.FORMAT,
        source.owner(),
        known(delivered, source).repository(),
        source.commit().id(),
        recorded.environments(),
        recorded.version(),
        new Digests(source.maker().inputs(), recorded.digests().policies(), Digests.of(files)),
        repository.name(files));
  }

  private static List<String> remarks(Marker recorded, Source source) {
    List<String> remarks = new ArrayList<>();
    if (!recorded.version().equals(source.maker().version())) {
      remarks.add(
          "it was made by Weir " + recorded.version() + ", this is " + source.maker().version());
    }
    if (!recorded.digests().policies().equals(source.maker().policies())) {
      remarks.add(
          "it was judged by policies "
              + recorded.digests().policies()
              + ", these are "
              + source.maker().policies());
    }
    return remarks;
  }
}
