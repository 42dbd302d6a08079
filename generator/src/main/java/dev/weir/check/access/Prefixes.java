package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.config.SystemKind;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A prefix of keys is a part of a bucket, in plain characters (facts: tenancy and IAM, statements
 * by ARN and prefix).
 */
final class Prefixes implements JobCheck {

  @Override
  public List<Diagnostic> check(JobScope scope) {
    return scope.job().access().stream()
        .filter(line -> line.kind() == SystemKind.BUCKET)
        .flatMap(Prefixes::parts)
        .flatMap(part -> problem(part.value()).map(found -> finding(part, found)).stream())
        .toList();
  }

  private static Stream<Part> parts(Access line) {
    return Stream.concat(line.read().stream(), line.write().stream());
  }

  private static Optional<String> problem(String prefix) {
    if (prefix.isBlank() || prefix.equals("/")) {
      return Optional.of("\"" + prefix + "\" is the whole bucket");
    }
    if (prefix.startsWith("/")) {
      return Optional.of("\"" + prefix + "\" begins with a slash, and no key does");
    }
    if (Arrays.asList(prefix.split("/", -1)).contains("..")) {
      return Optional.of("\"" + prefix + "\" has a part \"..\", which S3 does not resolve");
    }
    return Wildcards.in(prefix);
  }

  private static Diagnostic finding(Part part, String found) {
    return Diagnostic.of(
        AccessCodes.PREFIX,
        part.leaf().location(),
        found,
        "a folder with a slash at its end, like \"raw/orders/\", or one whole key",
        "name the folders that the job needs, one by one");
  }
}
