package dev.weir.manifest.iam.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.manifest.iam.RoleSpec.Association;
import dev.weir.manifest.iam.TrustDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which service accounts a role is for, so that a document tells whoever sets them up. */
final class Accounts {

  private static final String SUBJECT = "system:serviceaccount:";

  private Accounts() {}

  /** {@code namespace/account}, sorted: those of its associations, else those that it trusts. */
  static List<String> of(DeliveredRole role) {
    TreeSet<String> accounts = new TreeSet<>();
    for (Association association : role.associations()) {
      accounts.add(association.namespace() + "/" + association.serviceAccount());
    }
    role.role().ifPresent(ours -> accounts.addAll(trusted(ours.trust())));
    return List.copyOf(accounts);
  }

  /** Those that a web identity's {@code sub} names. */
  private static List<String> trusted(TrustDocument trust) {
    List<String> accounts = new ArrayList<>();
    for (JsonNode statement : trust.tree().path("Statement")) {
      statement
          .path("Condition")
          .properties()
          .forEach(
              operator ->
                  operator
                      .getValue()
                      .properties()
                      .forEach(key -> addSubjects(key.getKey(), key.getValue(), accounts)));
    }
    return accounts;
  }

  private static void addSubjects(String key, JsonNode value, List<String> accounts) {
    if (!key.endsWith(":sub")) {
      return;
    }
    Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
    for (JsonNode subject : values) {
      if (subject.asText().startsWith(SUBJECT)) {
        accounts.add(subject.asText().substring(SUBJECT.length()).replace(':', '/'));
      }
    }
  }
}
