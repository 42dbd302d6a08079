package dev.weir.check.flink;

import dev.weir.check.scope.JobScope;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an Ingress serves a UI, as the operator reads its template (facts: Flink operator,
 * ingress).
 *
 * @param host empty for every host
 */
public record IngressAddress(String host, String path) {

  private static final Pattern NAME = Pattern.compile("\\{\\{name}}", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMESPACE =
      Pattern.compile("\\{\\{namespace}}", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final int LONGEST_HOST = 253;

  /** The address of a job's template; empty when it is none that an Ingress can have. */
  public static Optional<IngressAddress> of(String template, JobScope scope) {
    String filled = fill(NAME, template, scope.job().name());
    filled = fill(NAMESPACE, filled, scope.team().namespace());
    if (filled.contains("{{")) {
      return Optional.empty();
    }
    boolean hasScheme = filled.startsWith("http://") || filled.startsWith("https://");
    try {
      URL url = new URL(hasScheme ? filled : "http://" + filled);
      String host = url.getHost();
      boolean valid =
          host.isEmpty() || (host.length() <= LONGEST_HOST && HOST.matcher(host).matches());
      return valid ? Optional.of(new IngressAddress(host, url.getPath())) : Optional.empty();
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  private static String fill(Pattern placeholder, String template, String value) {
    return placeholder.matcher(template).replaceAll(Matcher.quoteReplacement(value));
  }
}
