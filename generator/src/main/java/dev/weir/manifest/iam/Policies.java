package dev.weir.manifest.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Statements put into policies that fit IAM's quotas: one inline policy as long as it fits, else as
 * many managed ones as it takes.
 */
record Policies(
    SortedMap<String, PolicyDocument> inline, SortedMap<String, PolicyDocument> managed) {

  /** The name of the one inline policy. */
  private static final String INLINE = "access";

  /**
   * The policies of a role.
   *
   * @param role its name, which managed policies carry
   */
  static Policies of(String role, List<Statement> statements) {
    if (statements.isEmpty()) {
      return new Policies(new TreeMap<>(), new TreeMap<>());
    }
    PolicyDocument whole = new PolicyDocument(statements);
    if (size(whole) <= Quotas.INLINE) {
      return new Policies(new TreeMap<>(Map.of(INLINE, whole)), new TreeMap<>());
    }
    List<PolicyDocument> pages = pages(statements);
    SortedMap<String, PolicyDocument> managed = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      managed.put(String.format(Locale.ROOT, "%s-%02d", role, i + 1), pages.get(i));
    }
    return new Policies(new TreeMap<>(), managed);
  }

  private static List<PolicyDocument> pages(List<Statement> statements) {
    List<PolicyDocument> pages = new ArrayList<>();
    List<Statement> page = new ArrayList<>();
    for (Statement statement : Slices.of(statements)) {
      page.add(statement);
      if (size(new PolicyDocument(page)) > Quotas.MANAGED && page.size() > 1) {
        page.remove(page.size() - 1);
        pages.add(new PolicyDocument(page));
        page = new ArrayList<>(List.of(statement));
      }
    }
    pages.add(new PolicyDocument(page));
    return pages;
  }

  static int size(PolicyDocument document) {
    return Quotas.size(document.json());
  }
}
