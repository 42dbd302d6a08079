package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Document;
import dev.weir.manifest.ExampleCompany;
import dev.weir.manifest.iam.owner.OwnerDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnerSideTest {

  private static final String FOLDER = "dev/_documents/owners/222233334444/";
  private static final String ROLE = "arn:aws:iam::111122223333:role/flink-dev-payments-totals";

  @Test
  void everyForeignResourceGetsADocument() {
    assertThat(documents(IamCompany.apache(IamCompany.EVERYTHING)).keySet())
        .containsExactly(
            FOLDER + "bucket-acme-feeds.json",
            FOLDER + "catalog-eu-central-1.json",
            FOLDER + "key-feeds.json",
            FOLDER + "queue-eu-central-1.theirs.json",
            FOLDER + "role-lent-readers-permissions.json",
            FOLDER + "role-lent-readers-trust.json",
            FOLDER + "secret-eu-central-1.theirs-a1B2c3.json",
            FOLDER + "stream-consumer-eu-central-1.shared.fan.json",
            FOLDER + "stream-eu-central-1.shared.json",
            FOLDER + "table-eu-central-1.theirs.json",
            FOLDER + "table-stream-eu-central-1.theirs.json");
  }

  @Test
  void resourcePoliciesNameTheRoleExactly() {
    documents(IamCompany.apache(IamCompany.EVERYTHING))
        .forEach(
            (path, tree) -> {
              if (!path.endsWith("-permissions.json")) {
                for (JsonNode statement : tree.path("Statement")) {
                  assertThat(statement.at("/Principal/AWS"))
                      .as(path)
                      .extracting(JsonNode::asText)
                      .containsExactly(ROLE);
                }
              }
            });
  }

  /** Across accounts both sides have to agree. */
  @Test
  void theOwnersSideAllowsWhatTheRoleAsksFor() {
    IamCompany company = IamCompany.apache(IamCompany.EVERYTHING);
    List<String> policies = new ArrayList<>();
    documents(company)
        .forEach(
            (path, tree) -> {
              for (JsonNode statement : tree.path("Statement")) {
                ((ObjectNode) statement).remove("Principal");
              }
              if (!path.contains("/key-") && !path.endsWith("-trust.json")) {
                policies.add(tree.toString());
              }
            });
    Evaluator owners = Evaluator.of(policies);
    var target = company.target();

    target.workload().access().stream()
        .filter(line -> line.name().equals("theirs") || line.name().equals("feeds"))
        .flatMap(line -> Meaning.of(target.environment().data(), line).stream())
        .filter(scope -> !scope.action().startsWith("kms:"))
        .forEach(scope -> assertThat(owners.allows(scope.probe())).as("%s", scope).isTrue());
  }

  @Test
  void aKeysPolicyCallsItByStarAndBindsItToItsService() {
    JsonNode key =
        Objects.requireNonNull(
            documents(IamCompany.apache(IamCompany.EVERYTHING)).get(FOLDER + "key-feeds.json"));

    assertThat(key.at("/Statement/0/Resource").asText()).isEqualTo("*");
    assertThat(key.at("/Statement/0/Condition/StringEquals/kms:ViaService").asText())
        .isEqualTo("s3.eu-central-1.amazonaws.com");
  }

  @Test
  void aLentRoleTrustsTheWorkloadAndMayDoWhatItAsksFor() {
    var files = documents(IamCompany.apache(IamCompany.EVERYTHING).podIdentity());

    JsonNode trust = Objects.requireNonNull(files.get(FOLDER + "role-lent-readers-trust.json"));
    assertThat(trust.at("/Statement/0/Action"))
        .extracting(JsonNode::asText)
        .containsExactly("sts:AssumeRole", "sts:TagSession");
    JsonNode permissions =
        Objects.requireNonNull(files.get(FOLDER + "role-lent-readers-permissions.json"));
    assertThat(permissions.at("/Statement/0/Resource").asText())
        .isEqualTo("arn:aws:kinesis:eu-central-1:222233334444:stream/lent");
  }

  @Test
  void nothingForeignNoDocuments() {
    assertThat(documents(IamCompany.apache("access: [{bucket: lake, read: [a/]}]"))).isEmpty();
  }

  @Test
  void documentsAreTheSameEachTimeAndSorted() {
    for (var environment : ExampleCompany.environments()) {
      List<Document> documents = new OwnerDocuments().render(environment);

      assertThat(documents).isEqualTo(new OwnerDocuments().render(environment));
      assertThat(documents).extracting(Document::path).isSorted();
      assertThat(documents).allMatch(d -> d.text().endsWith("}\n") && !d.text().contains("\r"));
    }
  }

  private static Map<String, JsonNode> documents(IamCompany company) {
    Map<String, JsonNode> trees = new TreeMap<>();
    for (Document document : new OwnerDocuments().render(company.company().resolved())) {
      trees.put(document.path(), read(document.text()));
    }
    return trees;
  }

  private static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
