package dev.weir.manifest.iam;

import java.util.List;

/**
 * A condition of a statement; any of its values will do.
 *
 * @param operator {@code StringEquals}, {@code StringLike}, {@code ArnEquals} …
 * @param key {@code s3:prefix}, {@code kms:ViaService} …
 * @param values sorted, without doubles
 */
public record Condition(String operator, String key, List<String> values)
    implements Comparable<Condition> {

  public Condition {
    values = values.stream().sorted().distinct().toList();
  }

  /** A condition of one value or several. */
  public static Condition of(String operator, String key, String... values) {
    return new Condition(operator, key, List.of(values));
  }

  @Override
  public int compareTo(Condition other) {
    int operators = operator.compareTo(other.operator);
    return operators != 0 ? operators : key.compareTo(other.key);
  }
}
